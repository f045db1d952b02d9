/** The log of operations: name, cost, statements and errors, never arguments or results. */
import { get } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import { DEFAULT_DEADLINE_MS } from '../../../src/server/graphql/run-with-deadline.js';
import type { RequestLogEntry } from '../../../src/server/operations/use-request-log.js';
import type { RunningServer } from '../../../src/server/server.js';
import { withFakeTimeouts } from '../../support/fake-timeouts.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../support/test-server.js';

const entries: RequestLogEntry[] = [];
let graph: EmbeddedGraph;
let running: RunningServer;
/** Called when a statement about countries starts; such a statement never finishes. */
let onHanging = () => {};

beforeAll(async () => {
  graph = await openArticleGraph();
  const read: typeof graph.read = (statement, parameters, options) => {
    if (!statement.includes(':Country')) return graph.read(statement, parameters, options);
    return new Promise((_, reject) => {
      options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      onHanging();
    });
  };
  running = await startTestServer(overrideGraph(graph, { read }), {
    onOperationEnd: (entry) => entries.push(entry),
  });
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

const post = (query: string, variables: object) =>
  fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });

it.each([
  [
    'query Found($name: String!) { whoMet(name: $name) { entity { name } } }',
    { name: 'Moriyama' },
    'Found',
    2,
    3,
    [],
  ],
  ['{ dataset { asOf } parties { totalCount } }', {}, null, 2, 4, []],
  ['query Slow { countries { totalCount } }', {}, 'Slow', 1, 2, ['TIMEOUT']],
  [
    'query Unfit($first: Int!) { people(first: $first) { totalCount } }',
    {},
    'Unfit',
    0,
    null,
    ['BAD_REQUEST'],
  ],
  ['query Wrong { paths(from: "nobody", to: "x") { truncated } }', {}, 'Wrong', 0, 2, ['INVALID_ID']],
])('logs %s', async (query, variables, operation, statements, cost, errors) => {
  entries.length = 0;
  await withFakeTimeouts(async (passTime) => {
    onHanging = () => passTime(DEFAULT_DEADLINE_MS);
    await (await post(query, variables)).text();
    onHanging = () => {};
  });
  expect(entries).toEqual([
    { requestId: expect.any(String), operation, statements, cost, milliseconds: expect.any(Number), errors },
  ]);
  expect(JSON.stringify(entries)).not.toContain('Moriyama');
});

it('lists only the error that failed the operation, not those of the fields aborted because of it', async () => {
  entries.length = 0;
  const response = await post('{ country(slug: "china") { name } people(first: 0) { totalCount } }', {});
  const { data, errors } = (await response.json()) as { data: null; errors: { path: string[] }[] };
  expect([response.status, data, errors.map(({ path }) => path)]).toEqual([200, null, [['people']]]);
  expect(entries.map(({ errors }) => errors)).toEqual([['INVALID_ARGUMENT']]);
});

it('logs CLIENT_LEFT if the client disconnects', async () => {
  entries.length = 0;
  const query = encodeURIComponent('{ countries { totalCount } }');
  const request = get(`${running.url}/graphql?query=${query}`, {
    agent: false,
    headers: { 'x-graphql-yoga-csrf': 'yes' },
  });
  request.on('error', () => {});
  onHanging = () => request.destroy();
  await expect.poll(() => entries.map(({ errors }) => errors)).toEqual([['CLIENT_LEFT']]);
});
