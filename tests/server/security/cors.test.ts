/** CORS: pages of the allowed origins can call the server, all others cannot. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { openArticleGraph, startTestServer } from '../../support/test-server.js';

const ALLOWED = 'https://listed.example';
const TOKEN = 'a-token-of-this-test';
let graph: EmbeddedGraph;
let open: RunningServer;
let closed: RunningServer;
let protectedServer: RunningServer;

beforeAll(async () => {
  graph = await openArticleGraph();
  open = await startTestServer(graph, { allowedOrigins: [ALLOWED, 'http://other.example:8080'] });
  closed = await startTestServer(graph);
  protectedServer = await startTestServer(graph, { allowedOrigins: [ALLOWED], token: TOKEN });
});

afterAll(async () => {
  await Promise.all([open, closed, protectedServer].map((running) => running.drain()));
  await graph.close();
});

/** Status and CORS headers of the response. */
async function send(
  running: RunningServer,
  path: string,
  headers: Record<string, string>,
  init: RequestInit = {},
) {
  const response = await fetch(running.url + path, { ...init, headers });
  await response.text();
  const corsHeaders = [...response.headers].filter(
    ([name]) => name === 'vary' || name.startsWith('access-control'),
  );
  return [response.status, Object.fromEntries(corsHeaders)];
}

const QUERY = { method: 'POST', body: '{"query":"{ dataset { asOf } }"}' };
const JSON_TYPE = { 'content-type': 'application/json' };
const CORS_HEADERS = {
  vary: 'Origin',
  'access-control-allow-origin': ALLOWED,
  'access-control-expose-headers': 'content-disposition, retry-after, www-authenticate',
};

describe('an allowed origin', () => {
  it('can read responses, files and errors', async () => {
    const headers = { ...JSON_TYPE, origin: ALLOWED };
    expect(await send(open, '/graphql', headers, QUERY)).toEqual([200, CORS_HEADERS]);
    expect(await send(open, '/export/jsonld?maxNodes=1', headers)).toEqual([200, CORS_HEADERS]);
    expect(await send(open, '/export/docx', headers)).toEqual([404, CORS_HEADERS]);
    expect(await send(open, '/graphql', { origin: ALLOWED }, { method: 'PUT' })).toEqual([405, CORS_HEADERS]);
    expect(await send(protectedServer, '/graphql', headers, QUERY)).toEqual([401, CORS_HEADERS]);
    expect(
      await send(protectedServer, '/graphql', { ...headers, authorization: `Bearer ${TOKEN}` }, QUERY),
    ).toEqual([200, CORS_HEADERS]);
  });

  it.each([
    ['/graphql', 'GET, POST'],
    ['/export/jsonld?maxNodes=1', 'GET, HEAD'],
  ])('gets a preflight response for %s', async (path, methods) => {
    for (const running of [open, protectedServer]) {
      const preflight = {
        origin: ALLOWED,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'content-type,x-graphql-yoga-csrf,authorization',
      };
      expect(await send(running, path, preflight, { method: 'OPTIONS' })).toEqual([
        204,
        {
          ...CORS_HEADERS,
          'access-control-allow-methods': methods,
          'access-control-allow-headers': 'authorization, content-type, x-graphql-yoga-csrf',
          'access-control-max-age': '600',
        },
      ]);
    }
  });

  it('gets no CORS headers for pages and health', async () => {
    expect(await send(open, '/livez', { origin: ALLOWED })).toEqual([200, {}]);
  });
});

describe('any other origin', () => {
  it.each([
    'https://evil.example',
    'http://listed.example',
    `${ALLOWED}.evil.example`,
    'null',
    '*',
    'http://other.example',
  ])('such as %s gets no permission', async (origin) => {
    const headers = { ...JSON_TYPE, origin };
    const preflight = { origin, 'access-control-request-method': 'POST' };
    for (const [running, expected] of [
      [open, { vary: 'Origin' }],
      [closed, {}],
    ] as const) {
      expect(await send(running, '/graphql', headers, QUERY)).toEqual([200, expected]);
      expect(await send(running, '/export/jsonld?maxNodes=1', headers)).toEqual([200, expected]);
      expect((await send(running, '/graphql', preflight, { method: 'OPTIONS' }))[1]).toEqual(expected);
      expect((await send(running, '/export/jsonld?maxNodes=1', preflight, { method: 'OPTIONS' }))[1]).toEqual(
        expected,
      );
    }
  });

  it('needs the CSRF header for a GET', async () => {
    const result = await send(open, '/graphql?query={dataset{asOf}}', { origin: ALLOWED });
    expect(result).toEqual([403, CORS_HEADERS]);
  });
});
