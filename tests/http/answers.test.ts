/** Answers that are kept: the same question is not asked of the graph again, until the graph changes. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../src/graph/embedded.js';
import type { Running, ServerOptions } from '../../src/http/server.js';
import { articleRows } from '../support/article.js';
import { TODAY } from '../support/ask.js';
import { rowsOf } from '../support/rows-of.js';
import { articleGraph, graphWith, serve } from '../support/serve.js';
import { SMALL_WORLD } from '../support/small-world.js';

const MEGABYTE = 2 ** 20;
const MEETINGS = { query: '{ meetings { totalCount } }' };
let graph: EmbeddedGraph;
let running: Running;
let statements = 0;
let today = TODAY;

const start = (over: Partial<ServerOptions> = {}) =>
  serve(
    graphWith(graph, {
      reader: async () => {
        const reader = await graph.reader();
        return {
          ...reader,
          read: (...asked) => {
            statements += 1;
            return reader.read(...asked);
          },
        };
      },
    }),
    { cache: MEGABYTE, today: () => today, ...over },
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
  graph = await articleGraph();
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
  await graph.load(rowsOf(SMALL_WORLD));
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
  const failing = await serve(
    graphWith(graph, {
      reader: async () => ({
        ...(await graph.reader()),
        read: async (...read) => {
          if (fails) throw new Error('It failed.');
          return graph.read(...read);
        },
      }),
    }),
    { cache: MEGABYTE },
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
  await graph.load(rowsOf(SMALL_WORLD));
  const changed = await get(question, { 'if-none-match': tag });
  expect([changed.status, (await changed.json()).data]).toEqual([200, { channels: { totalCount: 1 } }]);
  await graph.load(await articleRows());
});

it('without room each question is asked, and GET has its ETag all the same', async () => {
  const none = await start({ cache: 0 });
  await post(MEETINGS, none);
  expect(await asked(() => post(MEETINGS, none))).toBe(1);
  const first = await get('{ channels { totalCount } }', {}, none);
  const tag = first.headers.get('etag') ?? '';
  expect((await get('{ channels { totalCount } }', { 'if-none-match': tag }, none)).status).toBe(304);
  await none.drain();
});

it('what was not asked for longest makes room', async () => {
  const small = await start({ cache: 3_000 });
  const page = (first: number) => ({
    query: `{ people(first: ${first}) { nodes { id name slug meetingCount } } }`,
  });
  await post(page(9), small);
  expect(await asked(() => post(page(9), small))).toBe(0);
  await post(page(8), small);
  await post(page(7), small);
  expect(await asked(() => post(page(7), small))).toBe(0);
  expect(await asked(() => post(page(9), small))).toBe(1);
  await small.drain();
});

it('GraphiQL, whose policy differs each time, is not kept', async () => {
  const page = () => fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } });
  const [one, other] = [await page(), await page()];
  expect(one.headers.get('content-security-policy')).not.toBe(other.headers.get('content-security-policy'));
  expect(one.headers.get('etag')).toBeNull();
});
