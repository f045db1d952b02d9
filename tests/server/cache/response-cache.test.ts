/** The response cache: a repeated request does not read the graph until the graph changes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import type { RunningServer, ServerOptions } from '../../../src/server/server.js';
import { articleRows } from '../../support/article.js';
import { readRows } from '../../support/materialize-rows.js';
import { rawGet } from '../../support/raw-get.js';
import { TODAY } from '../../support/run-query.js';
import { SMALL_DATASET } from '../../support/small-dataset.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../support/test-server.js';

const MEGABYTE = 2 ** 20;
const MEETINGS = { query: '{ meetings { totalCount } }' };
let graph: EmbeddedGraph;
let running: RunningServer;
let statements = 0;
let today = TODAY;

const start = (over: Partial<ServerOptions> = {}) =>
  startTestServer(
    over.graph ??
      overrideGraph(graph, {
        createReader: async () => {
          const reader = await graph.createReader();
          return {
            ...reader,
            read: (...args) => {
              statements += 1;
              return reader.read(...args);
            },
          };
        },
      }),
    { cacheBytes: MEGABYTE, today: () => today, ...over },
  );

async function post(body: object, { url } = running, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { response, text: await response.text() };
}

const get = (query: string, headers: Record<string, string> = {}, { url } = running) =>
  fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { 'x-graphql-yoga-csrf': '1', accept: 'application/json', ...headers },
  });

/** Number of statements sent to the graph during `action`. */
async function countStatements(action: () => Promise<unknown>): Promise<number> {
  const before = statements;
  await action();
  return statements - before;
}

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await start();
});

beforeEach(() => {
  today = TODAY;
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it('returns the same bytes for a repeated request, without reading the graph', async () => {
  const first = await post(MEETINGS);
  expect(JSON.parse(first.text).data).toEqual({ meetings: { totalCount: 11 } });
  let again = first;
  expect(
    await countStatements(async () => {
      again = await post(MEETINGS);
    }),
  ).toBe(0);
  expect(again.text).toBe(first.text);
  const headersOf = ({ response }: typeof first) => [...response.headers].filter(([name]) => name !== 'date');
  expect(headersOf(again)).toEqual(headersOf(first));
});

it('distinguishes queries, variables, Accept headers and days', async () => {
  const named = (slug: string) => ({
    query: 'query ($slug: String!) { person(slug: $slug) { name } }',
    variables: { slug },
  });
  await post(named('wang-yi'));
  expect(await countStatements(() => post(named('wang-yi')))).toBe(0);
  expect(JSON.parse((await post(named('liu-jianchao'))).text).data).toEqual({
    person: { name: 'Liu Jianchao' },
  });
  const accept = { accept: 'application/graphql-response+json' };
  expect(await countStatements(() => post(named('wang-yi'), running, accept))).toBe(1);
  const { response } = await post(named('wang-yi'), running, accept);
  expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  today = '2025-03-02';
  expect(await countStatements(() => post(named('wang-yi')))).toBe(1);
});

it('follows each load of the graph, also back to earlier facts', async () => {
  const count = async () => JSON.parse((await post(MEETINGS)).text).data.meetings.totalCount as number;
  expect(await count()).toBe(11);
  await graph.load(readRows(SMALL_DATASET));
  expect(await count()).toBe(1);
  await graph.load(await articleRows());
  expect(await count()).toBe(11);
});

it('never stores errors, neither of arguments nor of a failing graph', async () => {
  const codes = async (body: object) => {
    const { errors } = JSON.parse((await post(body)).text);
    return errors.map(({ extensions }: { extensions: { code: string; requestId?: string } }) => extensions);
  };
  const wrong = { query: '{ people(first: 1000) { totalCount } }' };
  const [[first], [second]] = [await codes(wrong), await codes(wrong)];
  expect([first.code, second.code]).toEqual(['INVALID_ARGUMENT', 'INVALID_ARGUMENT']);
  expect(first.requestId).not.toBe(second.requestId);
  let fails = true;
  const failing = await startTestServer(
    overrideGraph(graph, {
      createReader: async () => ({
        ...(await graph.createReader()),
        read: async (...read) => {
          if (fails) throw new Error('It failed.');
          return graph.read(...read);
        },
      }),
    }),
    { cacheBytes: MEGABYTE },
  );
  expect((await post(MEETINGS, failing)).response.status).toBe(500);
  fails = false;
  expect((await post(MEETINGS, failing)).response.status).toBe(200);
  await failing.drain();
});

it('returns an ETag for GET, and 304 for it until the graph changes', async () => {
  const query = '{ channels { totalCount } }';
  const first = await get(query);
  const tag = first.headers.get('etag') ?? '';
  expect([first.status, tag.length, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
    200,
    45,
    'private, no-cache',
    'accept, origin',
  ]);
  const unchanged = await get(query, { 'if-none-match': `"other", W/${tag}` });
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', tag]);
  expect(await countStatements(() => get(query, { 'if-none-match': tag }))).toBe(0);
  expect((await get('{ acts { totalCount } }', { 'if-none-match': tag })).status).toBe(200);
  await graph.load(readRows(SMALL_DATASET));
  const changed = await get(query, { 'if-none-match': tag });
  expect([changed.status, (await changed.json()).data]).toEqual([200, { channels: { totalCount: 1 } }]);
  await graph.load(await articleRows());
});

it('executes every request with a size of 0, but returns ETags all the same', async () => {
  const uncached = await start({ cacheBytes: 0 });
  await post(MEETINGS, uncached);
  expect(await countStatements(() => post(MEETINGS, uncached))).toBe(1);
  const first = await get('{ channels { totalCount } }', {}, uncached);
  const tag = first.headers.get('etag') ?? '';
  expect((await get('{ channels { totalCount } }', { 'if-none-match': tag }, uncached)).status).toBe(304);
  await uncached.drain();
});

it('evicts the least recently used response', async () => {
  const small = await start({ cacheBytes: 40_000 });
  const named = (at: number) => ({ query: `{ a${at}: dataset { asOf } }` });
  for (let at = 0; at < 100; at += 1) await post(named(at), small);
  expect(await countStatements(() => post(named(99), small))).toBe(0);
  expect(await countStatements(() => post(named(0), small))).toBe(1);
  await small.drain();
});

it('stores no response that fills a large part of the cache', async () => {
  const small = await start({ cacheBytes: 64 * 1_000 });
  const page = (first: number) => ({
    query: `{ people(first: ${first}) { nodes { id name slug names { value } } } }`,
  });
  expect((await post(page(9), small)).text.length).toBeGreaterThan(1_000);
  expect(await countStatements(() => post(page(9), small))).toBe(1);
  await post({ query: '{ dataset { asOf } }' }, small);
  expect(await countStatements(() => post({ query: '{ dataset { asOf } }' }, small))).toBe(0);
  await small.drain();
});

it('dates a response by the start of its request', async () => {
  const query = { query: '{ meetings(first: 3) { nodes { stale } } }' };
  const slow = await startTestServer(
    overrideGraph(graph, {
      createReader: async () => {
        today = '2025-03-02';
        return graph.createReader();
      },
    }),
    { cacheBytes: MEGABYTE, today: () => today },
  );
  await post(query, slow);
  const { text } = await post(query, slow);
  today = TODAY;
  expect((await post(query, slow)).text).toBe(text);
  await slow.drain();
});

it('executes nothing if the client disconnects during the lookup', async () => {
  let onLookup = () => {};
  const lookupStarted = new Promise<void>((resolve) => {
    onLookup = resolve;
  });
  const slow = await start({
    graph: overrideGraph(graph, {
      getCurrentLoadId: async () => {
        onLookup();
        // In each turn of the event loop the server can notice the disconnect.
        for (let turn = 0; turn < 20; turn += 1) await sleep(10);
        return null;
      },
      read: async () => {
        statements += 1;
        return [];
      },
    }),
  });
  const count = await countStatements(async () => {
    const client = new AbortController();
    const request = fetch(`${slow.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(MEETINGS),
      signal: client.signal,
    }).catch((error: Error) => error.name);
    await lookupStarted;
    client.abort();
    expect(await request).toBe('AbortError');
    await sleep(400);
  });
  expect(count).toBe(0);
  await slow.drain();
});

it('reports an internal error of the lookup without its text', async () => {
  const reports: string[] = [];
  const failing = await start({
    graph: overrideGraph(graph, {
      getCurrentLoadId: async () => {
        throw new Error('secret');
      },
    }),
    onInternalError: ({ error }) => reports.push(String(error)),
  });
  const { response, text } = await post(MEETINGS, failing);
  expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([
    500,
    'INTERNAL_SERVER_ERROR',
  ]);
  expect([text.includes('secret'), reports]).toEqual([false, ['Error: secret']]);
  await failing.drain();
});

it('never lets the Host header become part of the request', async () => {
  const path = `/graphql?query=${encodeURIComponent('{ acts { totalCount } }')}`;
  const getWithHost = (host: string) =>
    rawGet(running.url, path, { host, accept: 'application/json', 'x-graphql-yoga-csrf': '1' });
  const other = encodeURIComponent('{ people { totalCount } }');
  for (const host of [`x/graphql?query=${other}&z=`, `x\\graphql?query=${other}`, 'x#y', 'a@b'])
    expect(await getWithHost(host)).toEqual([
      400,
      expect.stringContaining('The Host header is not a valid host.'),
    ]);
  const [status, text] = await getWithHost('example.org');
  expect([status, JSON.parse(text).data]).toEqual([200, { acts: { totalCount: 14 } }]);
});

it('sends a multipart response with its length', async () => {
  for (let round = 0; round < 2; round += 1) {
    const { response, text } = await post(MEETINGS, running, { accept: 'multipart/mixed' });
    expect([response.status, response.headers.get('transfer-encoding')]).toEqual([200, null]);
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(text));
    expect(text).toContain('{"data":{"meetings":{"totalCount":11}}');
  }
});

it('does not store GraphiQL, whose policy has a nonce', async () => {
  const page = () => fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } });
  const [first, second] = [await page(), await page()];
  expect(first.headers.get('content-security-policy')).not.toBe(
    second.headers.get('content-security-policy'),
  );
  expect(first.headers.get('etag')).toBeNull();
});
