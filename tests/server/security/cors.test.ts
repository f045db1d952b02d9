/** Pages of other sites: those of the listed origins may ask and read, all others may not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { openArticleGraph, startTestServer } from '../../support/test-server.js';

const LISTED = 'https://listed.example';
const TOKEN = 'a-token-of-this-test';
let graph: EmbeddedGraph;
let open: RunningServer;
let closed: RunningServer;
let secret: RunningServer;

beforeAll(async () => {
  graph = await openArticleGraph();
  open = await startTestServer(graph, { allowedOrigins: [LISTED, 'http://other.example:8080'] });
  closed = await startTestServer(graph);
  secret = await startTestServer(graph, { allowedOrigins: [LISTED], token: TOKEN });
});

afterAll(async () => {
  await Promise.all([open, closed, secret].map((running) => running.drain()));
  await graph.close();
});

/** Status, and all that CORS knows of the answer. */
async function seen(
  running: RunningServer,
  path: string,
  headers: Record<string, string>,
  init: RequestInit = {},
) {
  const response = await fetch(running.url + path, { ...init, headers });
  await response.text();
  const told = [...response.headers].filter(([name]) => name === 'vary' || name.startsWith('access-control'));
  return [response.status, Object.fromEntries(told)];
}

const QUESTION = { method: 'POST', body: '{"query":"{ dataset { asOf } }"}' };
const JSON_TYPE = { 'content-type': 'application/json' };
const LET_IN = {
  vary: 'Origin',
  'access-control-allow-origin': LISTED,
  'access-control-expose-headers': 'content-disposition, retry-after, www-authenticate',
};

describe('a listed origin', () => {
  it('may ask, and read files and refusals', async () => {
    const headers = { ...JSON_TYPE, origin: LISTED };
    expect(await seen(open, '/graphql', headers, QUESTION)).toEqual([200, LET_IN]);
    expect(await seen(open, '/export/jsonld?maxNodes=1', headers)).toEqual([200, LET_IN]);
    expect(await seen(open, '/export/docx', headers)).toEqual([404, LET_IN]);
    expect(await seen(open, '/graphql', { origin: LISTED }, { method: 'PUT' })).toEqual([405, LET_IN]);
    expect(await seen(secret, '/graphql', headers, QUESTION)).toEqual([401, LET_IN]);
    expect(
      await seen(secret, '/graphql', { ...headers, authorization: `Bearer ${TOKEN}` }, QUESTION),
    ).toEqual([200, LET_IN]);
  });

  it.each([
    ['/graphql', 'GET, POST'],
    ['/export/jsonld?maxNodes=1', 'GET, HEAD'],
  ])('is told beforehand what it may send to %s', async (path, methods) => {
    for (const running of [open, secret]) {
      const asked = {
        origin: LISTED,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'content-type,x-graphql-yoga-csrf,authorization',
      };
      expect(await seen(running, path, asked, { method: 'OPTIONS' })).toEqual([
        204,
        {
          ...LET_IN,
          'access-control-allow-methods': methods,
          'access-control-allow-headers': 'authorization, content-type, x-graphql-yoga-csrf',
          'access-control-max-age': '600',
        },
      ]);
    }
  });

  it('is nothing to the pages and the health', async () => {
    expect(await seen(open, '/livez', { origin: LISTED })).toEqual([200, {}]);
  });
});

describe('any other origin', () => {
  it.each([
    'https://evil.example',
    'http://listed.example',
    `${LISTED}.evil.example`,
    'null',
    '*',
    'http://other.example',
  ])('such as %s is not let in', async (origin) => {
    const headers = { ...JSON_TYPE, origin };
    const before = { origin, 'access-control-request-method': 'POST' };
    for (const [running, told] of [
      [open, { vary: 'Origin' }],
      [closed, {}],
    ] as const) {
      expect(await seen(running, '/graphql', headers, QUESTION)).toEqual([200, told]);
      expect(await seen(running, '/export/jsonld?maxNodes=1', headers)).toEqual([200, told]);
      expect((await seen(running, '/graphql', before, { method: 'OPTIONS' }))[1]).toEqual(told);
      expect((await seen(running, '/export/jsonld?maxNodes=1', before, { method: 'OPTIONS' }))[1]).toEqual(
        told,
      );
    }
  });

  it('never gets what a form could ask for', async () => {
    const asked = await seen(open, '/graphql?query={dataset{asOf}}', { origin: LISTED });
    expect(asked).toEqual([403, LET_IN]);
  });
});
