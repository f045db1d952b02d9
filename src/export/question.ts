/** What a picture is asked for, read from the texts of a URL or of a command line. */
import { fault } from '../errors.js';
import { parsePartialDate } from '../graph/dates.js';
import { readId } from '../graph/ids.js';
import { EDGE_TYPES, type EdgeType } from '../graph/model.js';
import { MEETING_STATUSES, type MeetingStatus } from '../graph/vocabulary.js';

export const DATE_MATCHES = ['POSSIBLE', 'CERTAIN'] as const;

/** The arguments of `subgraph`, or of `overview` when there is nothing to be around. */
export interface PictureQuestion {
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

const LISTS = ['around', 'kinds', 'status'];
const SINGLE = ['depth', 'from', 'to', 'match', 'asOf', 'maxNodes'];

/** Throws a fault that names the argument: one that is unknown, stands twice or has a value that it cannot take. */
export function readQuestion(given: Iterable<readonly [string, string]>): PictureQuestion {
  const values = new Map<string, string[]>();
  for (const [name, value] of given) {
    if (!LISTS.includes(name) && !SINGLE.includes(name)) throw unknown(name);
    const before = values.get(name);
    if (before && SINGLE.includes(name)) throw wrong(name, 'is given twice; give it once');
    // Commas separate, as in a list that one types; an empty text is an empty list.
    const parts = LISTS.includes(name) ? value.split(',').filter(Boolean) : [value];
    values.set(name, [...(before ?? []), ...parts]);
  }
  const one = (name: string) => values.get(name)?.[0];
  const range = { from: day('from', one('from')), to: day('to', one('to')), match: match(one('match')) };
  const during = present(range);
  const question = present({
    around: once(values.get('around')?.map((text) => readId(text)?.id ?? text)),
    depth: whole('depth', one('depth')),
    kinds: oneOf('kinds', values.get('kinds'), EDGE_TYPES),
    status: oneOf('status', values.get('status'), MEETING_STATUSES),
    during: Object.keys(during).length > 0 ? during : undefined,
    asOf: day('asOf', one('asOf')),
    maxNodes: whole('maxNodes', one('maxNodes')),
  });
  if (question.around?.length === 0) throw wrong('around', 'is empty; leave it out for an overview');
  if (question.depth !== undefined && !question.around) {
    throw wrong('depth', 'is how far to go from somebody: give around as well');
  }
  return question;
}

/** Without what was not given, so that the schema's own defaults hold. */
function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function oneOf<T extends string>(
  name: string,
  values: readonly string[] | undefined,
  known: readonly T[],
): readonly T[] | undefined {
  for (const value of values ?? []) {
    if (!known.includes(value as T)) {
      throw wrong(name, `${shown(value)} is none of them; give some of ${known.join(', ')}`);
    }
  }
  return values as readonly T[] | undefined;
}

function whole(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^-?\d{1,9}$/.test(value)) throw wrong(name, `${shown(value)} is no whole number`);
  return Number(value);
}

function day(name: string, value: string | undefined): string | undefined {
  const date = value === undefined ? undefined : parsePartialDate(value);
  if (date && 'problem' in date) throw fault('INVALID_DATE', `${name}: ${date.problem}`, { argument: name });
  return value;
}

function match(value: string | undefined): (typeof DATE_MATCHES)[number] | undefined {
  return oneOf('match', value === undefined ? undefined : [value], DATE_MATCHES)?.[0];
}

function unknown(name: string) {
  return fault(
    'INVALID_ARGUMENT',
    `${shown(name)} is no argument of a picture; it takes ${[...LISTS, ...SINGLE].join(', ')}.`,
    { argument: name.slice(0, 100) },
  );
}

function wrong(name: string, why: string) {
  return fault('INVALID_ARGUMENT', `${name}: ${why}.`, { argument: name });
}

function shown(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}

function once(ids: readonly string[] | undefined): readonly string[] | undefined {
  return ids && [...new Set(ids)];
}
