/** Random filters on random datasets: both engines return the rows and counts of a test oracle. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { type AnyWhere, arbitraryFilter, type Field, withIds } from '../support/arbitrary-filter.js';
import { type FilterDataset, filterDataset, NAMES, PEOPLE, toFactsText } from '../support/filter-dataset.js';
import { FilterOracle } from '../support/filter-oracle.js';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { queryData } from '../support/run-query.js';

const FIELDS = ['people', 'parties', 'institutions', 'meetings'] as const satisfies Field[];
const QUERY = `query ($people: PersonWhere, $parties: PartyWhere, $institutions: InstitutionWhere, $meetings: MeetingWhere) {
  people(where: $people) { totalCount nodes { text: name } }
  parties(where: $parties) { totalCount nodes { text: name } }
  institutions(where: $institutions) { totalCount nodes { text: name } }
  meetings(where: $meetings) { totalCount undatedCount nodes { text: title date } }
  latest: people(orderBy: { field: LAST_MET, direction: DESC }) { nodes { name } }
  earliest: people(orderBy: { field: LAST_MET, direction: ASC }) { nodes { name } }
}`;

/** A random filter for each field, with up to `depth` levels. */
function filters(depth: number) {
  const each = FIELDS.map((field) => [field, arbitraryFilter(field, depth)] as const);
  return fc.record(Object.fromEntries(each) as Record<Field, fc.Arbitrary<AnyWhere>>);
}

interface Page {
  readonly totalCount: number;
  readonly undatedCount?: number;
  readonly nodes: readonly { readonly text: string; readonly date?: string | null }[];
}

async function compareWithOracle(
  graph: Graph,
  dataset: FilterDataset,
  filterSets: readonly Record<Field, AnyWhere>[],
): Promise<void> {
  await loadFactsText(graph, toFactsText(dataset));
  const oracle = new FilterOracle(dataset);
  for (const where of filterSets) {
    const data = await queryData(graph, QUERY, withIds(where) as Record<string, unknown>);
    for (const field of FIELDS) {
      const { totalCount, undatedCount, nodes } = data[field] as Page;
      const expected = oracle.expectedTexts(field, where[field]);
      expect([field, nodes.map(({ text }) => text).sort(), totalCount]).toEqual([
        field,
        expected,
        expected.length,
      ]);
      if (undatedCount !== undefined)
        expect(undatedCount).toBe(nodes.filter(({ date }) => date === null).length);
    }
    for (const [order, sign] of [
      ['latest', -1],
      ['earliest', 1],
    ] as const) {
      expect(data[order].nodes.map(({ name }: { name: string }) => name)).toEqual(byLastMet(oracle, sign));
    }
  }
}

function byLastMet(oracle: FilterOracle, sign: number): string[] {
  const people = PEOPLE.map((person) => ({ name: NAMES[person]?.name ?? '', day: oracle.lastMet(person) }));
  const never = people.filter(({ day }) => day === null);
  const met = people.filter(({ day }) => day !== null);
  const compareText = (a: string, b: string) => (a < b ? -1 : 1);
  met.sort((a, b) =>
    a.day === b.day ? compareText(a.name, b.name) : sign * compareText(a.day ?? '', b.day ?? ''),
  );
  never.sort((a, b) => compareText(a.name, b.name));
  return [...met, ...never].map(({ name }) => name);
}

/** Depth of the filters, and sets of filters for each dataset. Neo4j gets few, because it plans each new shape. */
const SIZES = { embedded: [3, 5], neo4j: [1, 1] } as const;

describeProperty({
  name: 'random filters',
  title: (engine) => `match the oracle on ${engine}`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 1406,
  property: (graph, engine) => {
    const [depth, length] = SIZES[engine];
    const filterSets = fc.array(filters(depth), { minLength: length, maxLength: length });
    return fc.asyncProperty(filterDataset, filterSets, (dataset, sets) =>
      compareWithOracle(graph, dataset, sets),
    );
  },
});
