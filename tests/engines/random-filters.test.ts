/** Random filters on random worlds: both engines leave what a plain oracle leaves, in rows and in counts. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { type FilterDataset, filterDataset, NAMES, PEOPLE, toFactsText } from '../support/filter-dataset.js';
import {
  type AnyWhere,
  arbitraryFilter,
  type Field,
  FilterOracle,
  withIds,
} from '../support/filter-oracle.js';
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

/** A filter of each kind, its trees so deep. */
function filters(depth: number) {
  const each = FIELDS.map((field) => [field, arbitraryFilter(field, depth)] as const);
  return fc.record(Object.fromEntries(each) as Record<Field, fc.Arbitrary<AnyWhere>>);
}

interface Page {
  readonly totalCount: number;
  readonly undatedCount?: number;
  readonly nodes: readonly { readonly text: string; readonly date?: string | null }[];
}

async function check(
  graph: Graph,
  world: FilterDataset,
  asked: readonly Record<Field, AnyWhere>[],
): Promise<void> {
  await loadFactsText(graph, toFactsText(world));
  const oracle = new FilterOracle(world);
  for (const where of asked) {
    const answer = await queryData(graph, QUERY, withIds(where) as Record<string, unknown>);
    for (const field of FIELDS) {
      const { totalCount, undatedCount, nodes } = answer[field] as Page;
      const expected = oracle.answer(field, where[field]);
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
      expect(answer[order].nodes.map(({ name }: { name: string }) => name)).toEqual(byLastMet(oracle, sign));
    }
  }
}

function byLastMet(oracle: FilterOracle, sign: number): string[] {
  const people = PEOPLE.map((person) => ({ name: NAMES[person]?.name ?? '', day: oracle.lastMet(person) }));
  const never = people.filter(({ day }) => day === null);
  const met = people.filter(({ day }) => day !== null);
  const names = (a: string, b: string) => (a < b ? -1 : 1);
  met.sort((a, b) => (a.day === b.day ? names(a.name, b.name) : sign * names(a.day ?? '', b.day ?? '')));
  never.sort((a, b) => names(a.name, b.name));
  return [...met, ...never].map(({ name }) => name);
}

/** How deep trees of filters are, and how many are asked of a world: Neo4j plans each new shape anew. */
const SIZES = { embedded: [3, 5], neo4j: [1, 1] } as const;

describeProperty({
  name: 'random filters',
  title: (engine) => `leave on ${engine} what the oracle leaves`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 1406,
  property: (graph, engine) => {
    const [depth, length] = SIZES[engine];
    const asked = fc.array(filters(depth), { minLength: length, maxLength: length });
    return fc.asyncProperty(filterDataset, asked, (world, all) => check(graph, world, all));
  },
});
