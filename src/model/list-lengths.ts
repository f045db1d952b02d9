/** How long the lists of a graph are that no argument limits: what a question may cost depends on it. */
import { STATISTICS_KEYS, type StatisticsKey } from './vocabulary.js';

const LIST_NAMES = [
  /** The citations of one fact. */
  'evidence',
  /** The names of an entity. */
  'names',
  /** The sides of a meeting, and who sat on one of them. */
  'sides',
  'participants',
  /** The ends of an exchange channel, and its periods. */
  'endpoints',
  'periods',
  /** The countries of a person. */
  'countries',
  /** Whom an entry of the timeline concerns. */
  'concerned',
  /** All people, parties, countries and institutions. */
  'entities',
] as const;
export type ListName = (typeof LIST_NAMES)[number] | StatisticsKey;

/** The longest list of each kind; those of statistics are their rows by each key. */
export type ListLengths = Readonly<Record<ListName, number>>;

/** Nothing is loaded, or nothing is known of it: each list is taken for one. */
export const DEFAULT_LIST_LENGTHS: ListLengths = parse('{}');

export function parseListLengths(stored: unknown): ListLengths {
  return typeof stored === 'string' ? parse(stored) : DEFAULT_LIST_LENGTHS;
}

function parse(text: string): ListLengths {
  const stored = JSON.parse(text) as Partial<ListLengths>;
  return Object.fromEntries(
    [...LIST_NAMES, ...STATISTICS_KEYS].map((name) => [name, Math.max(1, stored[name] ?? 1)]),
  ) as ListLengths;
}
