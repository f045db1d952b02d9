/** GraphQL over HTTP as its specification has it: the audit of graphql-http. */
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EmbeddedGraph } from '../../../src/graph/embedded.js';
import type { Running } from '../../../src/http/server.js';
import { serve } from '../../support/serve.js';

let graph: EmbeddedGraph;
let running: Running;

beforeAll(async () => {
  graph = await EmbeddedGraph.create();
  running = await serve(graph);
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it('passes in every point, by a client that sends the header against foreign forms', async () => {
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
