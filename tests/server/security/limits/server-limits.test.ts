/** Security headers, a hidden schema, and the limit of concurrent requests. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../../src/engines/embedded/embedded-graph.js';
import type { RequestLogEntry } from '../../../../src/server/operations/use-request-log.js';
import type { RunningServer, ServerOptions } from '../../../../src/server/server.js';
import { withFakeTimeouts } from '../../../support/fake-timeouts.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../../support/test-server.js';

let graph: EmbeddedGraph;
let running: RunningServer;

const start = (over: Partial<ServerOptions> = {}) => startTestServer(graph, over);

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await start();
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

interface GraphqlResponse {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

async function post(query: string, url = running.url): Promise<GraphqlResponse> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as GraphqlResponse;
}

it('sends its security headers with every response', async () => {
  for (const path of ['/', '/graphql?query=x', '/nothing', '/livez', '/export/svg?maxNodes=1']) {
    const response = await fetch(`${running.url}${path}`, { headers: { accept: 'text/html' } });
    await response.text();
    const { headers } = response;
    expect([
      path,
      headers.get('x-content-type-options'),
      headers.has('server'),
      headers.has('x-powered-by'),
      headers.get('cache-control'),
    ]).toEqual([path, 'nosniff', false, false, path === '/' ? 'no-cache' : 'no-store']);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringMatching(path.startsWith('/export') ? /sandbox/ : /frame-ancestors 'none'/),
    ]);
  }
});

it('hides its schema and suggestions if configured so', async () => {
  const closed = await start({ schemaExposure: { allowsIntrospection: false, hasSuggestions: false } });
  const introspected = await post('{ __schema { types { name } } }', closed.url);
  const misspelled = await post('{ persom(slug: "x") { name } }', closed.url);
  await closed.drain();
  expect([introspected.data, introspected.errors?.[0]?.message]).toEqual([
    undefined,
    expect.stringContaining('introspection'),
  ]);
  expect(misspelled.errors?.[0]?.message).toBe('Cannot query field "persom" on type "Query".');
  expect((await post('{ persom(slug: "x") { name } }')).errors?.[0]?.message).toContain('Did you mean');
});

it('returns 503 at the limit of concurrent requests, and recovers', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let reads = 0;
  const slow = await start({
    maxInFlight: 2,
    graph: overrideGraph(graph, {
      read: async (...args) => {
        reads += 1;
        await gate;
        return graph.read(...args);
      },
    }),
  });
  const query = '{ dataset { asOf } }';
  const waiting = [post(query, slow.url), post(query, slow.url)];
  await expect.poll(() => reads).toBe(2);
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
          message: 'The server is processing its maximum number of requests; try again in a moment.',
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

const BODY = '{"query":"{ dataset { asOf } }"}';
const HEADER = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n';

/** Opens a connection and sends the text. */
function openConnection(url: string, text: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(text);
  return socket;
}

it('frees the slots of pipelined requests when their client disconnects', async () => {
  let [reads, aborted] = [0, 0];
  const holding = await start({
    maxInFlight: 3,
    graph: overrideGraph(graph, {
      read: (statement, parameters, options) => {
        reads += 1;
        if (reads > 6) return graph.read(statement, parameters, options);
        return new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => {
            aborted += 1;
            reject(options.signal?.reason);
          });
        });
      },
    }),
  });
  const pipelined = `${HEADER}content-length: ${BODY.length}\r\n\r\n${BODY}`.repeat(3);
  const status = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${holding.url}/graphql`, { method: 'POST', headers, body: BODY })).status;
  };
  for (const expectedReads of [3, 6]) {
    const socket = openConnection(holding.url, pipelined);
    await expect.poll(() => reads).toBe(expectedReads);
    expect(await status()).toBe(503);
    socket.resetAndDestroy();
    await expect.poll(() => aborted).toBe(expectedReads);
  }
  await expect.poll(status).toBe(200);
  await holding.drain();
});

it('executes nothing for a client that disconnects before it has sent everything', async () => {
  const entries: RequestLogEntry[] = [];
  const logging = await start({ onOperationEnd: (entry) => entries.push(entry) });
  const size = BODY.length.toString(16);
  const whole = `${HEADER}transfer-encoding: chunked\r\n\r\n${size}\r\n${BODY}\r\n`;
  const socket = openConnection(logging.url, whole);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.resetAndDestroy();
  const other = openConnection(logging.url, `${whole}0\r\n\r\n`);
  await expect.poll(() => entries.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(entries).toHaveLength(1);
  other.destroy();
  await logging.drain();
});

it('returns TIMEOUT if the deadline passes before the graph is read', async () => {
  let onReader = () => {};
  const readerRequested = new Promise<void>((resolve) => {
    onReader = resolve;
  });
  const slow = await start({
    deadlineMs: 10_000,
    graph: overrideGraph(graph, {
      createReader: (options) =>
        new Promise((resolve) => {
          onReader();
          options?.signal?.addEventListener('abort', () => resolve(graph.createReader()));
        }),
    }),
    onInternalError: ({ error }) => {
      throw error;
    },
  });
  const response = await withFakeTimeouts(async (passTime) => {
    const pending = fetch(`${slow.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: BODY,
    });
    await readerRequested;
    passTime(10_000);
    return pending;
  });
  expect([response.status, await response.json()]).toEqual([
    504,
    {
      data: null,
      errors: [
        {
          message: 'The operation, or one statement of it, took too long. Ask for less at once.',
          extensions: { code: 'TIMEOUT', requestId: expect.any(String) },
        },
      ],
    },
  ]);
  await slow.drain();
});
