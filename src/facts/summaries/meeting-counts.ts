/** How many meetings are counted under each key of the statistics, out of the rows of the catalogue, one after the other. */
import { compareStrings } from '../../common/compare-strings.js';
import type { NodeRow, Properties } from '../../model/graph-rows.js';
import { MAX_QUERY_COST } from '../../model/limits.js';
import { STATISTICS_KEYS, type StatisticsKey } from '../../model/vocabulary.js';

interface CountedProperty {
  /** The property of a meeting that holds its key, or a list of them. */
  readonly meetingProperty: string;
  /** That of the data set that holds what is counted. */
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

/** Of those that no key is known of. */
const NO_KEY = '';

export class MeetingCounts {
  private readonly counts = new Map(STATISTICS_KEYS.map((by) => [by, new Map<string, number>()]));

  addNode({ label, properties }: NodeRow): void {
    if (label !== 'MeetingRecord') return;
    for (const [by, counts] of this.counts)
      for (const key of groupKeysIn(properties[COUNTED_PROPERTIES[by].meetingProperty]))
        counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  /** How many rows there are by each; meetings without a key make one of them. */
  groupCounts(): Record<StatisticsKey, number> {
    const rows = [...this.counts].map(([by, counts]) => [by, counts.size]);
    return Object.fromEntries(rows) as Record<StatisticsKey, number>;
  }

  /**
   * A text for each key, told by lines, which no key can break: how many, and the key, which is empty where there is none.
   * What has more rows than a question may have fields is not kept: nobody can ask for it.
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
