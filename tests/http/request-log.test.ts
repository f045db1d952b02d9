/** The log of questions: how each went, and nothing of what was asked or found. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { EmbeddedGraph } from '../../src/graph/embedded.js';
import type { RequestEntry } from '../../src/http/request-log.js';
import { type Running, startServer } from '../../src/http/server.js';
import { articleRows } from '../support/article.js';

const told: RequestEntry[] = [];
let graph: EmbeddedGraph;
let running: Running;

beforeAll(async () => {
  graph = await EmbeddedGraph.create();
  await graph.load(await articleRows());
  running = await startServer({
    schema: buildSchema(),
    graph,
    host: '127.0.0.1',
    port: 0,
    today: () => '2025-03-01',
    report: () => {},
    tell: (entry) => told.push(entry),
    noticeMs: 0,
  });
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it.each([
  [
    'query Found($name: String!) { whoMet(name: $name) { entity { name } } }',
    { name: 'Moriyama' },
    'Found',
    2,
    [],
  ],
  ['{ dataset { asOf } countries { totalCount } }', {}, null, 2, []],
  ['query Wrong { paths(from: "nobody", to: "x") { truncated } }', {}, 'Wrong', 0, ['INVALID_ID']],
])('%s', async (query, variables, operation, statements, errors) => {
  told.length = 0;
  const response = await fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  await response.text();
  expect(told).toEqual([
    { requestId: expect.any(String), operation, statements, milliseconds: expect.any(Number), errors },
  ]);
  expect(JSON.stringify(told)).not.toContain('Moriyama');
});
