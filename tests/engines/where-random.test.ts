/** Random filters on random worlds: both engines leave what a plain oracle leaves, in rows and in counts. */
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it, type TestAPI } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { dataOf } from '../support/ask.js';
import { type Engine, open, wipe } from '../support/engines.js';
import { type AnyWhere, type Field, filterOf, Oracle, withIds } from '../support/filter-oracle.js';
import { type FilterWorld, filterFacts, filterWorld, NAMES, PEOPLE } from '../support/filter-world.js';

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
  const each = FIELDS.map((field) => [field, filterOf(field, depth)] as const);
  return fc.record(Object.fromEntries(each) as Record<Field, fc.Arbitrary<AnyWhere>>);
}

interface Page {
  readonly totalCount: number;
  readonly undatedCount?: number;
  readonly nodes: readonly { readonly text: string; readonly date?: string | null }[];
}

async function check(
  graph: Graph,
  world: FilterWorld,
  asked: readonly Record<Field, AnyWhere>[],
): Promise<void> {
  const facts = readFactsFromText([{ file: 'random.yaml', text: filterFacts(world) }]);
  if (!facts.ok) throw new Error(JSON.stringify(facts.problems));
  await graph.load(facts.rows);
  const oracle = new Oracle(world);
  for (const where of asked) {
    const answer = await dataOf(graph, QUERY, withIds(where) as Record<string, unknown>);
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

function byLastMet(oracle: Oracle, sign: number): string[] {
  const people = PEOPLE.map((person) => ({ name: NAMES[person]?.name ?? '', day: oracle.lastMet(person) }));
  const never = people.filter(({ day }) => day === null);
  const met = people.filter(({ day }) => day !== null);
  const names = (a: string, b: string) => (a < b ? -1 : 1);
  met.sort((a, b) => (a.day === b.day ? names(a.name, b.name) : sign * names(a.day ?? '', b.day ?? '')));
  never.sort((a, b) => names(a.name, b.name));
  return [...met, ...never].map(({ name }) => name);
}

describe('random filters', () => {
  const connection = inject('neo4j');
  const graphs: Graph[] = [];
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    if (connection) await wipe(connection);
  });

  const everyEngine: [Engine, TestAPI | ReturnType<TestAPI['skipIf']>][] = [
    ['embedded', it],
    ['neo4j', it.skipIf(!connection)],
  ];
  for (const [engine, test] of everyEngine) {
    // Neo4j plans each new shape of a filter anew, which takes it longer than to answer.
    const [numRuns, depth, length] = engine === 'neo4j' ? [20, 1, 1] : [150, 3, 5];
    const asked = fc.array(filters(depth), { minLength: length, maxLength: length });
    test(`leave on ${engine} what the oracle leaves`, async () => {
      const graph = await open(engine, connection);
      graphs.push(graph);
      const agrees = fc.asyncProperty(filterWorld, asked, (world, all) => check(graph, world, all));
      await fc.assert(agrees, { numRuns, seed: 1406 });
    });
  }
});
