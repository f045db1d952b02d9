/** Every error code over HTTP: its status for both media types of GraphQL and for files, and its row in docs/errors.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import type { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Graph } from '../../src/engines/graph.js';
import { apiError, ERROR_DEFINITIONS } from '../../src/model/api-error.js';
import type { RunningServer, ServerOptions } from '../../src/server/server.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../support/test-server.js';

const PLAIN_JSON = 'application/json';
const GRAPHQL_JSON = 'application/graphql-response+json';
const seenCodes = new Set<string>();
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

interface ErrorResponse {
  readonly status: number;
  readonly code: string | undefined;
  readonly data: unknown;
  readonly retryAfter: string | null;
}

async function readError(response: Response): Promise<ErrorResponse> {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: readonly { extensions: { code: string } }[];
  };
  const code = errors?.[0]?.extensions.code;
  if (code) seenCodes.add(code);
  return { status: response.status, code, data, retryAfter: response.headers.get('retry-after') };
}

const send = async (query: string, accept: string, server = url) =>
  readError(
    await fetch(`${server}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query }),
    }),
  );
const requestFile = async (path: string, server = url) => readError(await fetch(`${server}/export/${path}`));

/** Code, status for GraphQL's media type, status for plain JSON, and `Retry-After`. */
async function statuses(query: string, server = url): Promise<unknown[]> {
  const [own, plain] = [await send(query, GRAPHQL_JSON, server), await send(query, PLAIN_JSON, server)];
  expect([own.code, own.data, own.retryAfter]).toEqual([plain.code, plain.data, plain.retryAfter]);
  return [own.code, own.status, plain.status, own.retryAfter];
}

describe('the status of a query', () => {
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
  ])('%s: %s', async (query, code, own, plain) => {
    expect(await statuses(query)).toEqual([code, own, plain, null]);
  });

  it.each([
    ['UNAVAILABLE', apiError('UNAVAILABLE', 'Gone.'), 503, '1'],
    ['TIMEOUT', new DOMException('over', 'TimeoutError'), 504, null],
    ['INTERNAL_SERVER_ERROR', new Error('broken'), 500, null],
  ])(
    'is a server error if %s leaves no data, and 200 if the field may be null',
    async (code, error, status, retryAfter) => {
      const server = await start({}, () => Promise.reject(error));
      expect(await statuses('{ people { totalCount } }', server)).toEqual([code, status, status, retryAfter]);
      expect((await requestFile('svg', server)).status).toBe(status);
      expect(await statuses('{ person(slug: "wang-yi") { name } }', server)).toEqual([code, 200, 200, null]);
    },
  );

  it('is 503 when the server is at its limit of requests', async () => {
    expect(await statuses('{ __typename }', await start({ maxInFlight: 0 }))).toEqual([
      'OVERLOADED',
      503,
      503,
      '1',
    ]);
  });

  it('is 401 without the token', async () => {
    expect(await statuses('{ __typename }', await start({ token: 'a-token-of-this-test' }))).toEqual([
      'UNAUTHENTICATED',
      401,
      401,
      null,
    ]);
  });

  it('is specific for a wrong type, method, body or size, and for a request that a form could send', async () => {
    const json = { 'content-type': 'application/json' };
    const sent = async (init: RequestInit, path = '/graphql') => {
      const { status, code } = await readError(await fetch(url + path, init));
      return [status, code];
    };
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
])('the status of /export/%s is %i', async (path, status, code) => {
  expect(await requestFile(path)).toMatchObject({ status, code });
});

it('covers every error code, in the order and with the texts of docs/errors.md', () => {
  expect([...seenCodes].sort()).toEqual(Object.keys(ERROR_DEFINITIONS).sort());
  const page = readFileSync(join(packageRoot(), 'docs', 'errors.md'), 'utf8');
  expect(page.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))).toEqual(
    Object.entries(ERROR_DEFINITIONS).map(
      ([code, { status, meaning, remedy }]) => `| \`${code}\` | ${status} | ${meaning} | ${remedy} |`,
    ),
  );
});
