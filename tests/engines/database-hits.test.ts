/**
 * What each question costs Neo4j, in hits on its store, in two worlds of which one is four times as large: neither may
 * grow beyond what is written in expected/hits.json, and what is not named as growing costs the same in both.
 * ENTENTE_WRITE_HITS=1 writes them anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import type { DatasetSize } from '../bench/dataset/generate-facts.js';
import { type BenchmarkQuery, buildQueries } from '../bench/measure/queries.js';
import { pickQueryInputs } from '../bench/measure/query-inputs.js';
import { clearDatabase, openGraph } from '../support/engines.js';
import { generateRows } from '../support/generated-dataset.js';
import { Profiler } from '../support/profiler.js';
import { runQuery } from '../support/run-query.js';

const SIZES: readonly DatasetSize[] = [
  { people: 150, meetings: 600, seed: 1 },
  { people: 600, meetings: 2_400, seed: 1 },
];
/** How many times as much the larger may cost, and each what it did: another Neo4j 5 plans a little otherwise. */
const FLAT = 1.3;
const SAME = 1.1;
const EXPECTED = join(import.meta.dirname, 'expected', 'hits.json');

const page = (title: string, query: string): BenchmarkQuery => ({ title, entente: { query } });
const PAGES = [
  page('people', '{ people { nodes { name meetingCount } } }'),
  page(
    'people by meetings',
    '{ people(orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name } } }',
  ),
  page('meetings', '{ meetings { nodes { title sides { participants { entity { name } } } } } }'),
  page('timeline', '{ timeline { nodes { title } } }'),
  page('channels', '{ channels { nodes { name } } }'),
  page('parties', '{ parties { nodes { name country { name } } } }'),
  page('institutions', '{ institutions { nodes { name } } }'),
  page(
    "a country's people by meetings",
    '{ people(where: { country: ["country/country-0"] }, orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name } } }',
  ),
  page(
    "a country's people by name",
    '{ people(where: { name: "baiga", country: ["country/country-0"] }) { nodes { name } } }',
  ),
];

/** What goes through what the larger world has more of: the people of a party, countries, channels, meetings. */
const GROWING = new Set([
  'channels',
  'channels as of a year',
  "a country's people by meetings",
  'people of a party by meetings (20)',
  'picture of depth 2 (500 edges)',
]);

const connection = inject('neo4j');

describe.skipIf(!connection)('hits on the store', () => {
  let graph: Graph | undefined;
  afterAll(async () => {
    await graph?.close();
    if (connection) await clearDatabase(connection);
  });

  it('are no more than they were, and as many in a world four times as large', {
    timeout: 180_000,
  }, async () => {
    if (!connection) throw new Error('There is no Neo4j.');
    graph = await openGraph('neo4j', connection);
    const costs: Record<string, number[]> = {};
    for (const size of SIZES) {
      await graph.load(await generateRows(size));
      const profiler = await Profiler.connect(connection);
      const asked = [...PAGES, ...buildQueries(await pickQueryInputs(connection)).filter(isProfiled)];
      for (const { title, entente } of asked) {
        const { graph: spied, told } = profiler.wrap(graph);
        const { errors } = await runQuery(spied, entente.query, entente.variables);
        expect([title, errors]).toEqual([title, undefined]);
        costs[title] = [...(costs[title] ?? []), told.reduce((sum, { dbHits }) => sum + dbHits, 0)];
      }
      await profiler.close();
    }
    if (process.env.ENTENTE_WRITE_HITS) writeFileSync(EXPECTED, written(costs));
    const known = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, number[]>;
    expect(Object.keys(costs)).toEqual(Object.keys(known));
    const grown = Object.entries(costs).filter(([title, hits]) =>
      hits.some((count, index) => count > SAME * (known[title]?.[index] ?? 0)),
    );
    expect(grown.map(([title, hits]) => ({ title, hits, known: known[title] }))).toEqual([]);
    const steep = Object.entries(costs).filter(
      ([title, [small = 0, large = 0]]) => !GROWING.has(title) && large > FLAT * small,
    );
    expect(steep).toEqual([]);
  });
});

/** What an index of names reads is no part of a profile. */
function isProfiled({ title }: BenchmarkQuery): boolean {
  return !title.startsWith('search');
}

function written(costs: Readonly<Record<string, readonly number[]>>): string {
  const lines = Object.entries(costs).map(
    ([title, hits]) => `  ${JSON.stringify(title)}: [${hits.join(', ')}]`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
