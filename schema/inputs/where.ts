/** Reading an argument `where`: its and, or and not, what is checked of every condition, and the ids that it names. */
import { apiError } from '../../src/model/api-error.js';
import type { IdKind } from '../../src/model/ids.js';
import { normalizeName, removeSpaces } from '../../src/names/normalize-name.js';
import { type Filter, MATCH_ALL } from '../../src/planner/filter.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { type IdReference, parseIdOfKind } from '../plugin/id-arguments.js';
import { parseSubstring } from './substring.js';

const MAX_WHERE_DEPTH = 5;
const MAX_WHERE_CONDITIONS = 50;

/** What every kind of filter can be made of: more of its own kind. */
export interface LogicalOperators<Input> {
  and?: readonly Input[] | null | undefined;
  or?: readonly Input[] | null | undefined;
  not?: Input | null | undefined;
}

/** Descriptions of the fields with which filters are combined. */
export const OPERATOR_DESCRIPTIONS = {
  and: 'All of these hold too; `[]` filters nothing.',
  or: 'One of these holds too; `[]` gives none.',
  not: 'This does not hold; `{}` holds for all, so that its opposite gives none.',
} as const;

/** The end of every filter's description. */
export const WHERE_RULES =
  'Everything given must hold; `{}` and null filter nothing, an empty list of values gives none. ' +
  `At most ${MAX_WHERE_CONDITIONS} conditions, \`and\`, \`or\` and \`not\` at most ${MAX_WHERE_DEPTH} deep.`;

/** Reads a whole `where`; `own` reads the conditions of one object of it, without and, or and not. */
export function parseWhere<Input extends LogicalOperators<Input>>(
  where: Input | null | undefined,
  parseConditions: (input: Input, parser: WhereParser) => readonly Filter[],
): ParsedWhere {
  const usage: WhereUsage = { ids: [], conditionCount: 0 };
  const parseNested = (input: Input, path: string, depth: number): Filter => {
    if (depth > MAX_WHERE_DEPTH) {
      throw apiError('INVALID_ARGUMENT', `${path}: and, or and not go at most ${MAX_WHERE_DEPTH} deep.`, {
        argument: path,
      });
    }
    const { and, or, not } = input;
    const parser = new WhereParser(path, usage, input);
    const parseEach = (key: string, items: readonly Input[]) =>
      items.map((item, index) => parseNested(item, `${path}.${key}.${index}`, depth + 1));
    return allOf([
      ...parseConditions(input, parser),
      ...(and ? parseEach('and', and) : []),
      ...(or ? [anyOf(parseEach('or', or))] : []),
      ...(not ? [negate(parseNested(not, `${path}.not`, depth + 1))] : []),
    ]);
  };
  const filter = where ? parseNested(where, 'where', 0) : MATCH_ALL;
  return { filter, idReferences: usage.ids };
}

function allOf(operands: readonly Filter[]): Filter {
  return operands.length === 1 && operands[0] ? operands[0] : { kind: 'all', operands };
}

function anyOf(operands: readonly Filter[]): Filter {
  return { kind: 'any', operands };
}

export function negate(operands: Filter): Filter {
  return { kind: 'not', operands };
}

interface WhereUsage {
  readonly ids: IdReference[];
  conditionCount: number;
}

/** What holds conditions, and is none. */
const GROUPING_KEYS = ['and', 'or', 'not', 'met'];

/** Checks the conditions of one object in a filter; an error names the path of the one at fault. */
export class WhereParser {
  constructor(
    private readonly path: string,
    private readonly usage: WhereUsage,
    input: object,
  ) {
    this.countConditions(input);
  }

  pathTo(key: string): string {
    return `${this.path}.${key}`;
  }

  /** The same for an object within this one. */
  nested(key: string, input: object): WhereParser {
    return new WhereParser(this.pathTo(key), this.usage, input);
  }

  /** Counts what an object asks for; an empty one counts too, or there could be any number of them. */
  private countConditions(input: object): void {
    const given = Object.entries(input).filter(
      ([key, value]) => value !== null && value !== undefined && !GROUPING_KEYS.includes(key),
    );
    this.usage.conditionCount += Math.max(1, given.length);
    if (this.usage.conditionCount > MAX_WHERE_CONDITIONS) {
      throw apiError(
        'INVALID_ARGUMENT',
        `where: has more than ${MAX_WHERE_CONDITIONS} conditions; ask for fewer at once.`,
        { argument: 'where' },
      );
    }
  }

  /** Ids of some kinds, which must be there; null when left out. */
  parseIds(
    key: string,
    ids: readonly string[] | null | undefined,
    kinds: readonly IdKind[],
  ): readonly string[] | null {
    if (!ids) return null;
    const argument = this.pathTo(key);
    const read = ids.map((text) => parseIdOfKind(argument, text, kinds));
    this.usage.ids.push(...read.map((id) => ({ argument, id })));
    return read;
  }

  /** As {@link parseSubstring}. */
  parseSubstring(key: string, text: string | null | undefined): string | null {
    return parseSubstring(this.pathTo(key), text);
  }

  /** A part of a name, folded as names are and without spaces; null when left out. */
  parseName(key: string, text: string | null | undefined): string | null {
    if (this.parseSubstring(key, text) === null) return null;
    const name = removeSpaces(normalizeName(text ?? ''));
    if (name !== '') return name;
    const argument = this.pathTo(key);
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}: "${text}" has no letter or digit; write a name or a part of one.`,
      { argument },
    );
  }
}
