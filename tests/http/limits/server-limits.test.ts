/** What a server keeps to whatever is asked: its headers, a closed schema, and how many it answers at once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/graph/embedded.js';
import type { Running, ServerOptions } from '../../../src/http/server.js';
import { articleGraph, graphWith, serve } from '../../support/serve.js';

let graph: EmbeddedGraph;
let running: Running;

const start = (over: Partial<ServerOptions> = {}) => serve(graph, over);

beforeAll(async () => {
  graph = await articleGraph();
  running = await start();
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

async function post(query: string, url = running.url): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

it('lets nothing be framed, and says what each answer is', async () => {
  for (const path of ['/', '/graphql?query=x', '/nothing', '/livez', '/export/svg?maxNodes=1']) {
    const response = await fetch(`${running.url}${path}`, { headers: { accept: 'text/html' } });
    await response.text();
    const { headers } = response;
    expect([
      path,
      headers.get('x-content-type-options'),
      headers.has('server'),
      headers.has('x-powered-by'),
    ]).toEqual([path, 'nosniff', false, false]);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringMatching(path.startsWith('/export') ? /sandbox/ : /frame-ancestors 'none'/),
    ]);
  }
});

it('neither tells its schema nor guesses at it when it is told so', async () => {
  const closed = await start({ open: { introspection: false, suggestions: false } });
  const asked = await post('{ __schema { types { name } } }', closed.url);
  const guessed = await post('{ persom(slug: "x") { name } }', closed.url);
  await closed.drain();
  expect([asked.data, asked.errors?.[0]?.message]).toEqual([
    undefined,
    expect.stringContaining('introspection'),
  ]);
  expect(guessed.errors?.[0]?.message).toBe('Cannot query field "persom" on type "Query".');
  expect((await post('{ persom(slug: "x") { name } }')).errors?.[0]?.message).toContain('Did you mean');
});

it('tells those who are too many to come again, and answers those after them', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = await start({
    mostInFlight: 2,
    graph: graphWith(graph, {
      read: async (...args) => {
        await gate;
        return graph.read(...args);
      },
    }),
  });
  const query = '{ dataset { asOf } }';
  const waiting = [post(query, slow.url), post(query, slow.url)];
  await new Promise((resolve) => setTimeout(resolve, 100));
  const refused = await fetch(`${slow.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
    503,
    '1',
    {
      errors: [
        {
          message: 'The server has as many requests as it takes; try again after a moment.',
          extensions: { code: 'OVERLOADED' },
        },
      ],
    },
  ]);
  expect((await fetch(`${slow.url}/livez`)).status).toBe(200);
  release();
  for (const { data } of await Promise.all(waiting)) expect(data).toEqual({ dataset: { asOf: '2025-01' } });
  expect((await post(query, slow.url)).data).toEqual({ dataset: { asOf: '2025-01' } });
  await slow.drain();
});
