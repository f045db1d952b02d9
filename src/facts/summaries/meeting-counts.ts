/** Counts meetings by each key of the statistics, row by row. */
import { compareStrings } from '../../common/compare-strings.js';
import type { NodeRow, Properties } from '../../model/graph-rows.js';
import { MAX_QUERY_COST } from '../../model/limits.js';
import { STATISTICS_KEYS, type StatisticsKey } from '../../model/vocabulary.js';

interface CountedProperty {
  /** Property of a meeting with its key, or a list of keys. */
  readonly meetingProperty: string;
  /** Property of the dataset with the counts. */
  readonly datasetProperty: string;
}

const COUNTED_PROPERTIES: Readonly<Record<StatisticsKey, CountedProperty>> = {
  YEAR: { meetingProperty: 'year', datasetProperty: 'meetingsByYear' },
  MONTH: { meetingProperty: 'month', datasetProperty: 'meetingsByMonth' },
  COUNTRY_PAIR: { meetingProperty: 'countryPairs', datasetProperty: 'meetingsByCountryPair' },
  PARTY: { meetingProperty: 'partySlugs', datasetProperty: 'meetingsByParty' },
  PLACE: { meetingProperty: 'place', datasetProperty: 'meetingsByPlace' },
  STATUS: { meetingProperty: 'status', datasetProperty: 'meetingsByStatus' },
};

/** Key of meetings without a known key. */
const NO_KEY = '';

export class MeetingCounts {
  private readonly counts = new Map(STATISTICS_KEYS.map((by) => [by, new Map<string, number>()]));

  addNode({ label, properties }: NodeRow): void {
    if (label !== 'MeetingRecord') return;
    for (const [by, counts] of this.counts)
      for (const key of groupKeysIn(properties[COUNTED_PROPERTIES[by].meetingProperty]))
        counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** Number of groups of each statistic, including the group without a key. */
  groupCounts(): Record<StatisticsKey, number> {
    const rows = [...this.counts].map(([by, counts]) => [by, counts.size]);
    return Object.fromEntries(rows) as Record<StatisticsKey, number>;
  }

  /**
   * For each statistic, a text per key: the count, a line feed, and the key ('' for meetings without one). A statistic
   * with more groups than the cost limit allows is dropped, because no query can request it.
   */
  toProperties(): Record<string, string[]> {
    return Object.fromEntries(
      [...this.counts]
        .filter(([, counts]) => counts.size <= MAX_QUERY_COST)
        .map(([by, counts]) => [
          COUNTED_PROPERTIES[by].datasetProperty,
          [...counts].sort(([a], [b]) => compareStrings(a, b)).map(([key, count]) => `${count}\n${key}`),
        ]),
    );
  }
}

function groupKeysIn(value: Properties[string] | undefined): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return [value === undefined ? NO_KEY : String(value)];
}
