/** How long the lists of a graph are that no argument limits: what a question may cost depends on it. */
import { STATISTICS_KEYS, type StatisticsKey } from './vocabulary.js';

const LISTS = [
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
export type ListName = (typeof LISTS)[number] | StatisticsKey;

/** The longest list of each kind; those of statistics are their rows by each key. */
export type Longest = Readonly<Record<ListName, number>>;

/** Nothing is loaded, or nothing is known of it: each list is taken for one. */
export const NOTHING_LONG: Longest = read('{}');

export function readLongest(stored: unknown): Longest {
  return typeof stored === 'string' ? read(stored) : NOTHING_LONG;
}

function read(text: string): Longest {
  const found = JSON.parse(text) as Partial<Longest>;
  return Object.fromEntries(
    [...LISTS, ...STATISTICS_KEYS].map((name) => [name, Math.max(1, found[name] ?? 1)]),
  ) as Longest;
}
