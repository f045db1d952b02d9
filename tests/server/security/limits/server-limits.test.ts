/** What a server keeps to whatever is asked: its headers, a closed schema, and how many it answers at once. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../../src/engines/embedded/embedded-graph.js';
import type { RequestLogEntry } from '../../../../src/server/operations/use-request-log.js';
import type { RunningServer, ServerOptions } from '../../../../src/server/server.js';
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
      headers.get('cache-control'),
    ]).toEqual([path, 'nosniff', false, false, path === '/' ? 'no-cache' : 'no-store']);
    expect([path, headers.get('content-security-policy')]).toEqual([
      path,
      expect.stringMatching(path.startsWith('/export') ? /sandbox/ : /frame-ancestors 'none'/),
    ]);
  }
});

it('neither tells its schema nor guesses at it when it is told so', async () => {
  const closed = await start({ schemaExposure: { allowsIntrospection: false, hasSuggestions: false } });
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
    maxInFlight: 2,
    graph: overrideGraph(graph, {
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

/** A connection that sends this, and is cut when it is told to. */
function sends(url: string, text: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(text);
  return socket;
}

it('takes back the places of answers that wait behind another when their client leaves', async () => {
  let asked = 0;
  const holding = await start({
    maxInFlight: 3,
    graph: overrideGraph(graph, {
      read: (statement, parameters, options) => {
        asked += 1;
        if (asked > 6) return graph.read(statement, parameters, options);
        return new Promise((_, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
        });
      },
    }),
  });
  const three = `${HEADER}content-length: ${BODY.length}\r\n\r\n${BODY}`.repeat(3);
  const status = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${holding.url}/graphql`, { method: 'POST', headers, body: BODY })).status;
  };
  for (const after of [3, 6]) {
    const socket = sends(holding.url, three);
    await expect.poll(() => asked).toBe(after);
    expect(await status()).toBe(503);
    socket.resetAndDestroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await status()).toBe(200);
  await holding.drain();
});

it('asks nothing for a client that leaves before it has sent all', async () => {
  const told: RequestLogEntry[] = [];
  const telling = await start({ onOperationEnd: (entry) => told.push(entry) });
  const size = BODY.length.toString(16);
  const whole = `${HEADER}transfer-encoding: chunked\r\n\r\n${size}\r\n${BODY}\r\n`;
  const socket = sends(telling.url, whole);
  await new Promise((resolve) => setTimeout(resolve, 100));
  socket.resetAndDestroy();
  const other = sends(telling.url, `${whole}0\r\n\r\n`);
  await expect.poll(() => told.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(told).toHaveLength(1);
  other.destroy();
  await telling.drain();
});

it('tells a question whose time is over before the graph is read so', async () => {
  const late = await start({
    deadlineMs: 50,
    graph: overrideGraph(graph, {
      createReader: (options) =>
        new Promise((resolve) => {
          options?.signal?.addEventListener('abort', () => resolve(graph.createReader()));
        }),
    }),
    onInternalError: ({ error }) => {
      throw error;
    },
  });
  const response = await fetch(`${late.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: BODY,
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
  await late.drain();
});
