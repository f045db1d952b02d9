/** Each error code, brought about once over HTTP: its status in GraphQL's two types, and in files. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Graph } from '../../src/engines/graph.js';
import { apiError, ERROR_DEFINITIONS } from '../../src/model/api-error.js';
import type { RunningServer, ServerOptions } from '../../src/server/server.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../support/test-server.js';

const JSON_ALONE = 'application/json';
const SPECIFIED = 'application/graphql-response+json';
const seen = new Set<string>();
let graph: EmbeddedGraph;
const servers: RunningServer[] = [];
let url: string;

async function start(over: Partial<ServerOptions> = {}, read?: Graph['read']): Promise<string> {
  const running = await startTestServer(read ? overrideGraph(graph, { read }) : graph, over);
  servers.push(running);
  return running.url;
}

beforeAll(async () => {
  graph = await openArticleGraph();
  url = await start();
});

afterAll(async () => {
  await Promise.all(servers.map((running) => running.drain()));
  await graph.close();
});

interface Seen {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: unknown;
  readonly retryAfter: string | null;
}

async function seenOf(response: Response): Promise<Seen> {
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as {
    data?: unknown;
    errors?: readonly { extensions: { code: string } }[];
  };
  const code = errors?.[0]?.extensions.code;
  if (code) seen.add(code);
  return { status: response.status, code, data, retryAfter: response.headers.get('retry-after') };
}

const ask = async (query: string, accept: string, at = url) =>
  seenOf(
    await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    }),
  );
const file = async (path: string, at = url) => seenOf(await fetch(`${at}/export/${path}`));

/** The status to who takes GraphQL's own type, and to who takes plain JSON alone. */
async function statuses(query: string, at = url): Promise<unknown[]> {
  const [own, plain] = [await ask(query, SPECIFIED, at), await ask(query, JSON_ALONE, at)];
  expect([own.code, own.data, own.retryAfter]).toEqual([plain.code, plain.data, plain.retryAfter]);
  return [own.code, own.status, plain.status, own.retryAfter];
}

describe('a question', () => {
  it.each([
    ['{ people(first: 0) { totalCount } }', 'INVALID_ARGUMENT', 200, 200],
    ['{ meetings(during: { from: "2025-13" }) { totalCount } }', 'INVALID_DATE', 400, 200],
    ['{ node(id: "!") { id } }', 'INVALID_ID', 200, 200],
    ['{ people(after: "!") { totalCount } }', 'INVALID_CURSOR', 200, 200],
    ['{ subgraph(around: ["person/nobody"]) { truncated } }', 'NOT_FOUND', 200, 200],
    [`{ ${'__typename '.repeat(21)} }`, 'LIMIT_EXCEEDED', 400, 200],
    [`{ ${'__typename '.repeat(2_001)} }`, 'LIMIT_EXCEEDED', 400, 200],
    ['query ($n: Int!) { people(first: $n) { totalCount } }', 'BAD_REQUEST', 400, 400],
    ['{', 'GRAPHQL_PARSE_FAILED', 400, 200],
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED', 400, 200],
  ])('%s', async (query, code, own, plain) => {
    expect(await statuses(query)).toEqual([code, own, plain, null]);
  });

  it.each([
    ['UNAVAILABLE', apiError('UNAVAILABLE', 'Gone.'), 503, '1'],
    ['TIMEOUT', new DOMException('over', 'TimeoutError'), 504, null],
    ['INTERNAL_SERVER_ERROR', new Error('broken'), 500, null],
  ])('of which nothing comes for %s', async (code, error, status, retryAfter) => {
    const at = await start({}, () => Promise.reject(error));
    expect(await statuses('{ people { totalCount } }', at)).toEqual([code, status, status, retryAfter]);
    expect((await file('svg', at)).status).toBe(status);
    // Null is what was asked for, and other parts may have come.
    expect(await statuses('{ person(slug: "wang-yi") { name } }', at)).toEqual([code, 200, 200, null]);
  });

  it('for which there is no room', async () => {
    expect(await statuses('{ __typename }', await start({ maxInFlight: 0 }))).toEqual([
      'OVERLOADED',
      503,
      503,
      '1',
    ]);
  });

  it('from someone without the token', async () => {
    expect(await statuses('{ __typename }', await start({ token: 'a-token-of-this-test' }))).toEqual([
      'UNAUTHENTICATED',
      401,
      401,
      null,
    ]);
  });

  it('of another type, method, size, or such as a form could send', async () => {
    const json = { 'content-type': 'application/json' };
    const sent = async (init: RequestInit, path = '/graphql') =>
      Object.values(await seenOf(await fetch(url + path, init))).slice(0, 2);
    expect(await sent({ method: 'POST', body: 'x' })).toEqual([415, 'BAD_REQUEST']);
    expect(await sent({ method: 'PUT' })).toEqual([405, 'BAD_REQUEST']);
    expect(await sent({ method: 'POST', headers: json, body: '{' })).toEqual([400, 'BAD_REQUEST']);
    expect(await sent({}, '/graphql?query={__typename}')).toEqual([403, 'BAD_REQUEST']);
    expect(await sent({ method: 'POST', headers: json, body: ' '.repeat(200_000) })).toEqual([
      413,
      'LIMIT_EXCEEDED',
    ]);
  });
});

it.each([
  ['svg?depth=1', 400, 'INVALID_ARGUMENT'],
  ['svg?from=2025-13', 400, 'INVALID_DATE'],
  ['svg?around=!', 400, 'INVALID_ID'],
  ['svg?around=person/nobody', 404, 'NOT_FOUND'],
  ['docx', 404, 'NOT_FOUND'],
])('a file: %s', async (path, status, code) => {
  expect(await file(path)).toMatchObject({ status, code });
});

it('are all of the table', () => {
  expect([...seen].sort()).toEqual(Object.keys(ERROR_DEFINITIONS).sort());
});
