/**
 * Database hits of queries in Neo4j, on two datasets, the larger with four times as many people and meetings. No figure
 * may exceed expected/hits.json by more than 10 %, and only GROWING queries may need more hits on the larger dataset.
 * ENTENTE_WRITE_HITS=1 writes the file again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import type { DatasetSize } from '../../bench/dataset/generate-facts.js';
import { type BenchmarkQuery, buildQueries } from '../../bench/measure/queries.js';
import { pickQueryInputs } from '../../bench/measure/query-inputs.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { generateRows } from '../../support/generated-dataset.js';
import { Profiler } from '../../support/profiler.js';
import { runQuery } from '../../support/run-query.js';

const SIZES: readonly DatasetSize[] = [
  { people: 150, meetings: 600, seed: 1 },
  { people: 600, meetings: 2_400, seed: 1 },
];
/** Tolerated ratio of hits on the larger dataset to hits on the smaller. */
const MAX_GROWTH = 1.3;
/** Tolerated ratio of hits to the expected ones: Neo4j 5 releases plan slightly differently. */
const MAX_INCREASE = 1.1;
const EXPECTED = join(import.meta.dirname, '..', 'expected', 'hits.json');

const query = (title: string, text: string): BenchmarkQuery => ({ title, entente: { query: text } });
const LIST_QUERIES = [
  query('people', '{ people { nodes { name meetingCount } } }'),
  query(
    'people by meetings',
    '{ people(orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name } } }',
  ),
  query('meetings', '{ meetings { nodes { title sides { participants { entity { name } } } } } }'),
  query('timeline', '{ timeline { nodes { title } } }'),
  query('channels', '{ channels { nodes { name } } }'),
  query('parties', '{ parties { nodes { name country { name } } } }'),
  query('institutions', '{ institutions { nodes { name } } }'),
  query(
    "a country's people by meetings",
    '{ people(where: { country: ["country/country-0"] }, orderBy: { field: MEETING_COUNT, direction: DESC }) { nodes { name } } }',
  ),
  query(
    "a country's people by name",
    '{ people(where: { name: "baiga", country: ["country/country-0"] }) { nodes { name } } }',
  ),
];

/** Queries that read more rows in the larger dataset: people of a party, countries, channels or meetings. */
const GROWING = new Set([
  'channels',
  'channels as of a year',
  "a country's people by meetings",
  'people of a party by meetings (20)',
  'subgraph of depth 2 (500 edges)',
]);

const connection = inject('neo4j');

describe.skipIf(!connection)('database hits', () => {
  let graph: Graph | undefined;
  afterAll(async () => {
    await graph?.close();
    if (connection) await clearDatabase(connection);
  });

  it('stay within the expected figures, and do not grow with the dataset', {
    timeout: 180_000,
  }, async () => {
    if (!connection) throw new Error('No Neo4j test database is available.');
    graph = await openGraph('neo4j', connection);
    const hitsByQuery: Record<string, number[]> = {};
    for (const size of SIZES) {
      await graph.load(await generateRows(size));
      const profiler = await Profiler.connect(connection);
      const queries = [
        ...LIST_QUERIES,
        ...buildQueries(await pickQueryInputs(connection)).filter(isProfiled),
      ];
      for (const { title, entente } of queries) {
        const { graph: profiledGraph, profiles } = profiler.wrap(graph);
        const { errors } = await runQuery(profiledGraph, entente.query, entente.variables);
        expect([title, errors]).toEqual([title, undefined]);
        hitsByQuery[title] = [
          ...(hitsByQuery[title] ?? []),
          profiles.reduce((sum, { dbHits }) => sum + dbHits, 0),
        ];
      }
      await profiler.close();
    }
    if (process.env.ENTENTE_WRITE_HITS) writeFileSync(EXPECTED, formatHits(hitsByQuery));
    const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, number[]>;
    expect(Object.keys(hitsByQuery)).toEqual(Object.keys(expected));
    const exceeded = Object.entries(hitsByQuery).filter(([title, hits]) =>
      hits.some((count, index) => count > MAX_INCREASE * (expected[title]?.[index] ?? 0)),
    );
    expect(exceeded.map(([title, hits]) => ({ title, hits, expected: expected[title] }))).toEqual([]);
    const growing = Object.entries(hitsByQuery).filter(
      ([title, [small = 0, large = 0]]) => !GROWING.has(title) && large > MAX_GROWTH * small,
    );
    expect(growing).toEqual([]);
  });
});

/** A profile does not count the reads of the name index. */
function isProfiled({ title }: BenchmarkQuery): boolean {
  return !title.startsWith('search');
}

function formatHits(hitsByQuery: Readonly<Record<string, readonly number[]>>): string {
  const lines = Object.entries(hitsByQuery).map(
    ([title, hits]) => `  ${JSON.stringify(title)}: [${hits.join(', ')}]`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
