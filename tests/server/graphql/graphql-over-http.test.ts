/** The server follows the GraphQL over HTTP specification, by the audit of graphql-http. */
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { startTestServer } from '../../support/test-server.js';

let graph: EmbeddedGraph;
let running: RunningServer;

beforeAll(async () => {
  graph = await EmbeddedGraph.create();
  running = await startTestServer(graph);
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it('passes every check of a client that sends the CSRF header', async () => {
  const results = await auditServer({
    url: `${running.url}/graphql`,
    fetchFn: (url: string, options: RequestInit) =>
      fetch(url, { ...options, headers: { ...options?.headers, 'x-graphql-yoga-csrf': '1' } }),
  });
  expect(
    results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`),
  ).toEqual([]);
  expect(results).toHaveLength(61);
});
