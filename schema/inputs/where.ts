/** Parses `where` arguments: `and`, `or` and `not`, limits, ids and texts. */

import { apiError } from '../../src/model/api-error.js';
import type { IdKind } from '../../src/model/ids.js';
import { normalizeName, removeSpaces } from '../../src/names/normalize-name.js';
import { allOf, anyOf, type Filter, MATCH_ALL, negate } from '../../src/planner/filter.js';
import type { ParsedWhere } from '../plugin/global-types.js';
import { type IdReference, parseIdOfKind } from '../plugin/id-arguments.js';
import { parseSubstring } from './substring.js';

const MAX_WHERE_DEPTH = 5;
const MAX_WHERE_CONDITIONS = 50;

/** Logical operators that every `where` type has. */
export interface LogicalOperators<Input> {
  and?: readonly Input[] | null | undefined;
  or?: readonly Input[] | null | undefined;
  not?: Input | null | undefined;
}

/** Descriptions of the logical operators. */
export const OPERATOR_DESCRIPTIONS = {
  and: 'Filters that must all match. An empty list matches everything.',
  or: 'Alternatives: at least one of these filters must match. An empty list matches nothing.',
  not: 'Filter that must not match. `{}` matches everything, so `not: {}` matches nothing.',
} as const;

/** Ends the description of every `where` type. */
export const WHERE_RULES =
  'All given conditions must hold. `{}` and null match everything; an empty list of values matches nothing. ' +
  `Limits: ${MAX_WHERE_CONDITIONS} conditions, and \`and\`, \`or\` and \`not\` nested ${MAX_WHERE_DEPTH} deep. ` +
  'Errors: INVALID_ARGUMENT beyond them.';

/**
 * The filter that a `where` argument describes, and the ids in it. `parseConditions` parses the conditions of one object,
 * without its logical operators. Null or undefined matches everything.
 */
export function parseWhere<Input extends LogicalOperators<Input>>(
  where: Input | null | undefined,
  parseConditions: (input: Input, parser: WhereParser) => readonly Filter[],
): ParsedWhere {
  const usage: WhereUsage = { ids: [], conditionCount: 0 };
  const parseNested = (input: Input, path: string, depth: number): Filter => {
    if (depth > MAX_WHERE_DEPTH) {
      throw apiError(
        'INVALID_ARGUMENT',
        `${path}: and, or and not can be nested at most ${MAX_WHERE_DEPTH} deep.`,
        {
          argument: path,
        },
      );
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

interface WhereUsage {
  readonly ids: IdReference[];
  conditionCount: number;
}

/** Keys that group conditions and do not count as conditions. */
const GROUPING_KEYS = ['and', 'or', 'not', 'met'];

/** Parses the conditions of one object of a `where`. Its errors name the path of the wrong condition. */
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

  /** Parser of an object within this one. */
  nested(key: string, input: object): WhereParser {
    return new WhereParser(this.pathTo(key), this.usage, input);
  }

  /** An empty object counts as one condition, so that the number of objects is limited too. */
  private countConditions(input: object): void {
    const given = Object.entries(input).filter(
      ([key, value]) => value !== null && value !== undefined && !GROUPING_KEYS.includes(key),
    );
    this.usage.conditionCount += Math.max(1, given.length);
    if (this.usage.conditionCount > MAX_WHERE_CONDITIONS) {
      throw apiError(
        'INVALID_ARGUMENT',
        `where: has more than ${MAX_WHERE_CONDITIONS} conditions; use fewer.`,
        { argument: 'where' },
      );
    }
  }

  /** Ids of these kinds, recorded so that they are checked to exist. Null: not given. */
  parseIds(
    key: string,
    ids: readonly string[] | null | undefined,
    kinds: readonly IdKind[],
  ): readonly string[] | null {
    if (!ids) return null;
    const argument = this.pathTo(key);
    const parsedIds = ids.map((text) => parseIdOfKind(argument, text, kinds));
    this.usage.ids.push(...parsedIds.map((id) => ({ argument, id })));
    return parsedIds;
  }

  /** See {@link parseSubstring}. */
  parseSubstring(key: string, text: string | null | undefined): string | null {
    return parseSubstring(this.pathTo(key), text);
  }

  /** Part of a name, normalized like the stored names and without spaces. Null: not given. */
  parseName(key: string, text: string | null | undefined): string | null {
    if (this.parseSubstring(key, text) === null) return null;
    const name = removeSpaces(normalizeName(text ?? ''));
    if (name !== '') return name;
    const argument = this.pathTo(key);
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}: "${text}" has no letter or digit; write a name or part of one.`,
      { argument },
    );
  }
}
