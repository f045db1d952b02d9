/** Lengths of the longest lists in the graph that no argument limits; the cost of a query is computed from them. */
import { STATISTICS_KEYS, type StatisticsKey } from './vocabulary.js';

const LIST_NAMES = [
  /** Citations of a fact. */
  'evidence',
  /** Names of an entity. */
  'names',
  /** Sides of a meeting, and participants of a side. */
  'sides',
  'participants',
  /** Endpoints and periods of an exchange channel. */
  'endpoints',
  'periods',
  /** Countries of a person. */
  'countries',
  /** Entities that a timeline entry concerns. */
  'concerned',
  /** All people, parties, countries and institutions. */
  'entities',
] as const;
export type ListName = (typeof LIST_NAMES)[number] | StatisticsKey;

/** Length of the longest list of each kind. For a key of statistics: the number of rows grouped by it. */
export type ListLengths = Readonly<Record<ListName, number>>;

/** Used while nothing is loaded: every list counts as one item. */
export const DEFAULT_LIST_LENGTHS: ListLengths = parse('{}');

/** `stored` is the property `longest` of the dataset node, JSON text. A length that is missing counts as 1. */
export function parseListLengths(stored: unknown): ListLengths {
  return typeof stored === 'string' ? parse(stored) : DEFAULT_LIST_LENGTHS;
}

function parse(text: string): ListLengths {
  const stored = JSON.parse(text) as Partial<ListLengths>;
  return Object.fromEntries(
    [...LIST_NAMES, ...STATISTICS_KEYS].map((name) => [name, Math.max(1, stored[name] ?? 1)]),
  ) as ListLengths;
}
