/** Reading an argument `where`: its and, or and not, what is checked of every condition, and the ids that it names. */
import { fault } from '../src/errors.js';
import { EVERYTHING, type Filter } from '../src/graph/compose/filter.js';
import type { IdKind } from '../src/graph/ids.js';
import { compact, fold } from '../src/names/fold.js';
import { partOfText } from './part-of-text.js';
import type { Where } from './plugin/global-types.js';
import { idOfKind, type NamedId } from './plugin/named-ids.js';

const DEEPEST = 5;
const MOST_CONDITIONS = 50;

/** What every kind of filter can be made of: more of its own kind. */
export interface Combined<Input> {
  and?: readonly Input[] | null | undefined;
  or?: readonly Input[] | null | undefined;
  not?: Input | null | undefined;
}

/** Descriptions of the fields with which filters are combined. */
export const COMBINED = {
  and: 'All of these hold too; `[]` filters nothing.',
  or: 'One of these holds too; `[]` gives none.',
  not: 'This does not hold; `{}` holds for all, so that its opposite gives none.',
} as const;

/** The end of every filter's description. */
export const LIMITS =
  'Everything given must hold; `{}` and null filter nothing, an empty list of values gives none. ' +
  `At most ${MOST_CONDITIONS} conditions, \`and\`, \`or\` and \`not\` at most ${DEEPEST} deep.`;

/** Reads a whole `where`; `own` reads the conditions of one object of it, without and, or and not. */
export function readWhere<Input extends Combined<Input>>(
  where: Input | null | undefined,
  own: (input: Input, at: WhereReader) => readonly Filter[],
): Where {
  const seen: Seen = { named: [], conditions: 0 };
  const read = (input: Input, path: string, depth: number): Filter => {
    if (depth > DEEPEST) {
      throw fault('INVALID_ARGUMENT', `${path}: and, or and not go at most ${DEEPEST} deep.`, {
        argument: path,
      });
    }
    const { and, or, not } = input;
    const at = new WhereReader(path, seen, input);
    const each = (key: string, items: readonly Input[]) =>
      items.map((item, index) => read(item, `${path}.${key}.${index}`, depth + 1));
    return all([
      ...own(input, at),
      ...(and ? each('and', and) : []),
      ...(or ? [any(each('or', or))] : []),
      ...(not ? [negated(read(not, `${path}.not`, depth + 1))] : []),
    ]);
  };
  const filter = where ? read(where, 'where', 0) : EVERYTHING;
  return { filter, named: seen.named };
}

function all(of: readonly Filter[]): Filter {
  return of.length === 1 && of[0] ? of[0] : { kind: 'all', of };
}

function any(of: readonly Filter[]): Filter {
  return { kind: 'any', of };
}

export function negated(of: Filter): Filter {
  return { kind: 'not', of };
}

interface Seen {
  readonly named: NamedId[];
  conditions: number;
}

/** What holds conditions, and is none. */
const CONTAINERS = ['and', 'or', 'not', 'met'];

/** Checks the conditions of one object in a filter; an error names the path of the one at fault. */
export class WhereReader {
  constructor(
    private readonly path: string,
    private readonly seen: Seen,
    input: object,
  ) {
    this.count(input);
  }

  at(key: string): string {
    return `${this.path}.${key}`;
  }

  /** The same for an object within this one. */
  within(key: string, input: object): WhereReader {
    return new WhereReader(this.at(key), this.seen, input);
  }

  /** Counts what an object asks for; an empty one counts too, or there could be any number of them. */
  private count(input: object): void {
    const given = Object.entries(input).filter(
      ([key, value]) => value !== null && value !== undefined && !CONTAINERS.includes(key),
    );
    this.seen.conditions += Math.max(1, given.length);
    if (this.seen.conditions > MOST_CONDITIONS) {
      throw fault(
        'INVALID_ARGUMENT',
        `where: has more than ${MOST_CONDITIONS} conditions; ask for fewer at once.`,
        { argument: 'where' },
      );
    }
  }

  /** Ids of some kinds, which must be there; null when left out. */
  ids(
    key: string,
    ids: readonly string[] | null | undefined,
    kinds: readonly IdKind[],
  ): readonly string[] | null {
    if (!ids) return null;
    const argument = this.at(key);
    const read = ids.map((text) => idOfKind(argument, text, kinds));
    this.seen.named.push(...read.map((id) => ({ argument, id })));
    return read;
  }

  /** As {@link partOfText}. */
  text(key: string, text: string | null | undefined): string | null {
    return partOfText(this.at(key), text);
  }

  /** A part of a name, folded as names are and without spaces; null when left out. */
  name(key: string, text: string | null | undefined): string | null {
    if (this.text(key, text) === null) return null;
    const name = compact(fold(text ?? ''));
    if (name !== '') return name;
    const argument = this.at(key);
    throw fault(
      'INVALID_ARGUMENT',
      `${argument}: "${text}" has no letter or digit; write a name or a part of one.`,
      { argument },
    );
  }
}
