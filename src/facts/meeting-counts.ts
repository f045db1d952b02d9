/** How many meetings are counted under each key of the statistics, out of the rows of the catalogue, one after the other. */
import { compare } from '../compare.js';
import type { NodeRow, Properties } from '../graph/model.js';
import { STATISTICS_KEYS, type StatisticsKey } from '../graph/vocabulary.js';
import { MOST_COST } from '../limits.js';

interface Counted {
  /** The property of a meeting that holds its key, or a list of them. */
  readonly property: string;
  /** That of the data set that holds what is counted. */
  readonly told: string;
}

const COUNTED: Readonly<Record<StatisticsKey, Counted>> = {
  YEAR: { property: 'year', told: 'meetingsByYear' },
  MONTH: { property: 'month', told: 'meetingsByMonth' },
  COUNTRY_PAIR: { property: 'countryPairs', told: 'meetingsByCountryPair' },
  PARTY: { property: 'partySlugs', told: 'meetingsByParty' },
  PLACE: { property: 'place', told: 'meetingsByPlace' },
  STATUS: { property: 'status', told: 'meetingsByStatus' },
};

/** Of those that no key is known of. */
const NO_KEY = '';

export class MeetingCounts {
  private readonly counts = new Map(STATISTICS_KEYS.map((by) => [by, new Map<string, number>()]));

  node({ label, properties }: NodeRow): void {
    if (label !== 'MeetingRecord') return;
    for (const [by, counts] of this.counts)
      for (const key of keysOf(properties[COUNTED[by].property])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** How many rows there are by each; meetings without a key make one of them. */
  rows(): Record<StatisticsKey, number> {
    const rows = [...this.counts].map(([by, counts]) => [by, counts.size]);
    return Object.fromEntries(rows) as Record<StatisticsKey, number>;
  }

  /**
   * A text for each key, told by lines, which no key can break: how many, and the key, which is empty where there is none.
   * What has more rows than a question may have fields is not kept: nobody can ask for it.
   */
  told(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.counts]
        .filter(([, counts]) => counts.size <= MOST_COST)
        .map(([by, counts]) => [
          COUNTED[by].told,
          [...counts].sort(([a], [b]) => compare(a, b)).map(([key, count]) => `${count}\n${key}`),
        ]),
    );
  }
}

function keysOf(value: Properties[string] | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return [value === undefined ? NO_KEY : String(value)];
}
