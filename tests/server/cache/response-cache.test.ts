/** Answers that are kept: the same question is not asked of the graph again, until the graph changes. */
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
            read: (...asked) => {
              statements += 1;
              return reader.read(...asked);
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

/** How often the graph was asked meanwhile. */
async function asked(doing: () => Promise<unknown>): Promise<number> {
  const before = statements;
  await doing();
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

it('the same question has the same answer, byte by byte, and the graph is asked once', async () => {
  const first = await post(MEETINGS);
  expect(JSON.parse(first.text).data).toEqual({ meetings: { totalCount: 11 } });
  let again = first;
  expect(
    await asked(async () => {
      again = await post(MEETINGS);
    }),
  ).toBe(0);
  expect(again.text).toBe(first.text);
  const lasting = ({ response }: typeof first) => [...response.headers].filter(([name]) => name !== 'date');
  expect(lasting(again)).toEqual(lasting(first));
});

it('another question, other variables, another Accept and another day are asked for themselves', async () => {
  const named = (slug: string) => ({
    query: 'query ($slug: String!) { person(slug: $slug) { name } }',
    variables: { slug },
  });
  await post(named('wang-yi'));
  expect(await asked(() => post(named('wang-yi')))).toBe(0);
  expect(JSON.parse((await post(named('liu-jianchao'))).text).data).toEqual({
    person: { name: 'Liu Jianchao' },
  });
  const accept = { accept: 'application/graphql-response+json' };
  expect(await asked(() => post(named('wang-yi'), running, accept))).toBe(1);
  const { response } = await post(named('wang-yi'), running, accept);
  expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  today = '2025-03-02';
  expect(await asked(() => post(named('wang-yi')))).toBe(1);
});

it('another load changes the answer at once, and the old one comes back with the old facts', async () => {
  const count = async () => JSON.parse((await post(MEETINGS)).text).data.meetings.totalCount as number;
  expect(await count()).toBe(11);
  await graph.load(readRows(SMALL_DATASET));
  expect(await count()).toBe(1);
  await graph.load(await articleRows());
  expect(await count()).toBe(11);
});

it('errors are never kept: those of the document, of arguments, and those of a graph that fails', async () => {
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

it('an answer to GET has an ETag; who has it already is told so, without the graph, until it changes', async () => {
  const question = '{ channels { totalCount } }';
  const first = await get(question);
  const tag = first.headers.get('etag') ?? '';
  expect([first.status, tag.length, first.headers.get('cache-control'), first.headers.get('vary')]).toEqual([
    200,
    45,
    'private, no-cache',
    'accept, origin',
  ]);
  const unchanged = await get(question, { 'if-none-match': `"other", W/${tag}` });
  expect([unchanged.status, await unchanged.text(), unchanged.headers.get('etag')]).toEqual([304, '', tag]);
  expect(await asked(() => get(question, { 'if-none-match': tag }))).toBe(0);
  expect((await get('{ acts { totalCount } }', { 'if-none-match': tag })).status).toBe(200);
  await graph.load(readRows(SMALL_DATASET));
  const changed = await get(question, { 'if-none-match': tag });
  expect([changed.status, (await changed.json()).data]).toEqual([200, { channels: { totalCount: 1 } }]);
  await graph.load(await articleRows());
});

it('without room each question is asked, and GET has its ETag all the same', async () => {
  const none = await start({ cacheBytes: 0 });
  await post(MEETINGS, none);
  expect(await asked(() => post(MEETINGS, none))).toBe(1);
  const first = await get('{ channels { totalCount } }', {}, none);
  const tag = first.headers.get('etag') ?? '';
  expect((await get('{ channels { totalCount } }', { 'if-none-match': tag }, none)).status).toBe(304);
  await none.drain();
});

it('what was not asked for longest makes room', async () => {
  const small = await start({ cacheBytes: 40_000 });
  const named = (at: number) => ({ query: `{ a${at}: dataset { asOf } }` });
  for (let at = 0; at < 100; at += 1) await post(named(at), small);
  expect(await asked(() => post(named(99), small))).toBe(0);
  expect(await asked(() => post(named(0), small))).toBe(1);
  await small.drain();
});

it('what the graph is not asked for is not kept, and no answer fills a large part of the room', async () => {
  const small = await start({ cacheBytes: 64 * 1_000 });
  const page = (first: number) => ({
    query: `{ people(first: ${first}) { nodes { id name slug names { value } } } }`,
  });
  expect((await post(page(9), small)).text.length).toBeGreaterThan(1_000);
  expect(await asked(() => post(page(9), small))).toBe(1);
  await post({ query: '{ dataset { asOf } }' }, small);
  expect(await asked(() => post({ query: '{ dataset { asOf } }' }, small))).toBe(0);
  await small.drain();
});

it('an answer that was begun before midnight is of the day before', async () => {
  const question = { query: '{ meetings(first: 3) { nodes { stale } } }' };
  const slow = await startTestServer(
    overrideGraph(graph, {
      createReader: async () => {
        today = '2025-03-02';
        return graph.createReader();
      },
    }),
    { cacheBytes: MEGABYTE, today: () => today },
  );
  await post(question, slow);
  const { text } = await post(question, slow);
  today = TODAY;
  expect((await post(question, slow)).text).toBe(text);
  await slow.drain();
});

it('a question of whoever has left while it was looked up is not executed', async () => {
  let look = () => {};
  const looked = new Promise<void>((resolve) => {
    look = resolve;
  });
  const slow = await start({
    graph: overrideGraph(graph, {
      getCurrentLoadId: async () => {
        look();
        await sleep(200);
        return null;
      },
      read: async () => {
        statements += 1;
        return [];
      },
    }),
  });
  const times = await asked(async () => {
    const leaving = new AbortController();
    const left = fetch(`${slow.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(MEETINGS),
      signal: leaving.signal,
    }).catch((error: Error) => error.name);
    await looked;
    leaving.abort();
    expect(await left).toBe('AbortError');
    await sleep(400);
  });
  expect(times).toBe(0);
  await slow.drain();
});

it('a fault on the way is told, and nobody is answered with another', async () => {
  const faults: string[] = [];
  const failing = await start({
    graph: overrideGraph(graph, {
      getCurrentLoadId: async () => {
        throw new Error('secret');
      },
    }),
    onInternalError: ({ error }) => faults.push(String(error)),
  });
  const { response, text } = await post(MEETINGS, failing);
  expect([response.status, JSON.parse(text).errors[0].extensions.code]).toEqual([
    500,
    'INTERNAL_SERVER_ERROR',
  ]);
  expect([text.includes('secret'), faults]).toEqual([false, ['Error: secret']]);
  await failing.drain();
});

it('whatever a client calls the host, it is no part of what it asks', async () => {
  const path = `/graphql?query=${encodeURIComponent('{ acts { totalCount } }')}`;
  const ask = (host: string) =>
    rawGet(running.url, path, { host, accept: 'application/json', 'x-graphql-yoga-csrf': '1' });
  const other = encodeURIComponent('{ people { totalCount } }');
  for (const host of [`x/graphql?query=${other}&z=`, `x\\graphql?query=${other}`, 'x#y', 'a@b'])
    expect(await ask(host)).toEqual([400, expect.stringContaining('The Host header is not a valid host.')]);
  const [status, text] = await ask('example.org');
  expect([status, JSON.parse(text).data]).toEqual([200, { acts: { totalCount: 14 } }]);
});

it('an answer in parts has one length', async () => {
  for (let time = 0; time < 2; time += 1) {
    const { response, text } = await post(MEETINGS, running, { accept: 'multipart/mixed' });
    expect([response.status, response.headers.get('transfer-encoding')]).toEqual([200, null]);
    expect(Number(response.headers.get('content-length'))).toBe(Buffer.byteLength(text));
    expect(text).toContain('{"data":{"meetings":{"totalCount":11}}');
  }
});

it('GraphiQL, whose policy differs each time, is not kept', async () => {
  const page = () => fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } });
  const [one, other] = [await page(), await page()];
  expect(one.headers.get('content-security-policy')).not.toBe(other.headers.get('content-security-policy'));
  expect(one.headers.get('etag')).toBeNull();
});
