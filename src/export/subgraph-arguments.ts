/** Parses the arguments of a subgraph from a URL or a command line. */
import { apiError } from '../model/api-error.js';
import { EDGE_TYPES, type EdgeType } from '../model/graph-rows.js';
import { parseId } from '../model/ids.js';
import { parsePartialDate } from '../model/partial-date.js';
import { MEETING_STATUSES, type MeetingStatus } from '../model/vocabulary.js';

export const DATE_MATCHES = ['POSSIBLE', 'CERTAIN'] as const;

/** The arguments of the GraphQL field `subgraph`, or of `overview` if `around` is missing. */
export interface SubgraphArguments {
  readonly around?: readonly string[];
  readonly depth?: number;
  readonly kinds?: readonly EdgeType[];
  readonly status?: readonly MeetingStatus[];
  readonly during?: {
    readonly from?: string;
    readonly to?: string;
    readonly match?: (typeof DATE_MATCHES)[number];
  };
  readonly asOf?: string;
  readonly maxNodes?: number;
}

const LIST_ARGUMENTS = ['around', 'kinds', 'status'];
const SINGLE_ARGUMENTS = ['depth', 'from', 'to', 'match', 'asOf', 'maxNodes'];

/** Throws INVALID_ARGUMENT or INVALID_DATE with the name of the argument that is unknown, repeated or invalid. */
export function parseSubgraphArguments(parameters: Iterable<readonly [string, string]>): SubgraphArguments {
  const values = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (!LIST_ARGUMENTS.includes(name) && !SINGLE_ARGUMENTS.includes(name)) throw unknownArgument(name);
    const previous = values.get(name);
    if (previous && SINGLE_ARGUMENTS.includes(name))
      throw invalidArgument(name, 'given more than once. Give it once');
    // An empty text is an empty list.
    const items = LIST_ARGUMENTS.includes(name) ? value.split(',').filter(Boolean) : [value];
    values.set(name, [...(previous ?? []), ...items]);
  }
  const single = (name: string) => values.get(name)?.[0];
  const range = {
    from: parseDate('from', single('from')),
    to: parseDate('to', single('to')),
    match: parseDateMatch(single('match')),
  };
  const during = omitUndefined(range);
  const subgraphArguments = omitUndefined({
    around: uniqueIds(values.get('around')?.map((text) => parseId(text)?.id ?? text)),
    depth: parseInteger('depth', single('depth')),
    kinds: parseEnumValues('kinds', values.get('kinds'), EDGE_TYPES),
    status: parseEnumValues('status', values.get('status'), MEETING_STATUSES),
    during: Object.keys(during).length > 0 ? during : undefined,
    asOf: parseDate('asOf', single('asOf')),
    maxNodes: parseInteger('maxNodes', single('maxNodes')),
  });
  if (subgraphArguments.around?.length === 0)
    throw invalidArgument('around', 'the list is empty. Name an entity, or omit it for an overview');
  if (subgraphArguments.depth !== undefined && !subgraphArguments.around) {
    throw invalidArgument('depth', 'needs an entity to start from. Give around as well');
  }
  return subgraphArguments;
}

/** Drops missing arguments, so that the defaults of the schema apply. */
function omitUndefined<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function parseEnumValues<T extends string>(
  name: string,
  values: readonly string[] | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  for (const value of values ?? []) {
    if (!known.includes(value as T)) {
      throw invalidArgument(name, `unknown value ${quoteValue(value)}. Allowed: ${known.join(', ')}`);
    }
  }
  return values as readonly T[] | undefined;
}

function parseInteger(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(value)) throw invalidArgument(name, `${quoteValue(value)} is not a whole number`);
  return Number(value);
}

function parseDate(name: string, value: string | undefined): string | undefined {
  const date = value === undefined ? undefined : parsePartialDate(value);
  if (date && 'problem' in date)
    throw apiError('INVALID_DATE', `${name}: ${date.problem}`, { argument: name });
  return value;
}

function parseDateMatch(value: string | undefined): (typeof DATE_MATCHES)[number] | undefined {
  return parseEnumValues('match', value === undefined ? undefined : [value], DATE_MATCHES)?.[0];
}

function unknownArgument(name: string) {
  return apiError(
    'INVALID_ARGUMENT',
    `Unknown argument ${quoteValue(name)}. Allowed: ${[...LIST_ARGUMENTS, ...SINGLE_ARGUMENTS].join(', ')}.`,
    { argument: name.slice(0, 100) },
  );
}

function invalidArgument(name: string, reason: string) {
  return apiError('INVALID_ARGUMENT', `${name}: ${reason}.`, { argument: name });
}

function quoteValue(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}

function uniqueIds(ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids && [...new Set(ids)];
}
