/** A server with a token: no graph data without it; pages and health need none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import { isLoopback } from '../../../src/server/security/is-loopback.js';
import type { RunningServer } from '../../../src/server/server.js';
import { openArticleGraph, startTestServer } from '../../support/test-server.js';

const TOKEN = 'a-token-of-this-test';
let graph: EmbeddedGraph;
let running: RunningServer;

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await startTestServer(graph, { token: TOKEN });
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

const QUERY = encodeURIComponent('{ dataset { asOf } }');
const send = (path: string, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(running.url + path, { ...init, headers: { 'x-graphql-yoga-csrf': '1', ...headers } });

describe('with the token', () => {
  it.each([`Bearer ${TOKEN}`, `bearer  ${TOKEN}`])('returns data and files for %j', async (authorization) => {
    const response = await send(`/graphql?query=${QUERY}`, { authorization });
    expect(await response.json()).toMatchObject({ data: { dataset: { asOf: '2025-01' } } });
    const file = await send('/export/graphml', { authorization });
    expect([file.status, (await file.text()).includes('Wang Yi')]).toEqual([200, true]);
  });
});

describe('without it', () => {
  it.each([
    [
      'no header',
      undefined,
      'Bearer',
      'This server requires a token: send the header `Authorization: Bearer <token>`.',
    ],
    [
      'another scheme',
      `Basic ${TOKEN}`,
      'Bearer',
      'This server requires a token: send the header `Authorization: Bearer <token>`.',
    ],
    [
      'a shorter token',
      `Bearer ${TOKEN.slice(0, -1)}`,
      'Bearer error="invalid_token"',
      'The token is not valid for this server.',
    ],
    [
      'a longer token',
      `Bearer ${TOKEN}x`,
      'Bearer error="invalid_token"',
      'The token is not valid for this server.',
    ],
    [
      'two tokens',
      `Bearer ${TOKEN} ${TOKEN}`,
      'Bearer',
      'This server requires a token: send the header `Authorization: Bearer <token>`.',
    ],
  ])('returns 401 for %s', async (_, authorization, challenge, message) => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const post = { method: 'POST', body: '{"query":"{ dataset { asOf } }"}' };
    for (const response of [
      await send(`/graphql?query=${QUERY}`, headers),
      await send('/graphql', { ...headers, 'content-type': 'application/json' }, post),
      await send('/graphql', headers, { method: 'OPTIONS' }),
      await send('/graphql', headers, { method: 'PUT' }),
      await send('/export/svg', headers),
      await send('/export/svg', { ...headers, accept: 'text/html' }),
      await send('/export', headers),
    ]) {
      expect([response.status, response.headers.get('www-authenticate'), await response.json()]).toEqual([
        401,
        challenge,
        { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
      ]);
    }
  });

  it('serves health and the explorer', async () => {
    expect((await send('/livez')).status).toBe(200);
    expect(await (await send('/readyz')).json()).toEqual({ status: 'ready' });
    // 503 if the explorer is not built.
    expect([200, 503]).toContain((await send('/')).status);
  });

  it('serves GraphiQL without data, also with a query in the URL', async () => {
    const page = await send(`/graphql?query=${QUERY}`, { accept: 'application/json, text/html' });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toContain('"asOf":"2025-01"');
    const posted = await send('/graphql', { accept: 'text/html' }, { method: 'POST', body: '{}' });
    expect(posted.status).toBe(401);
  });
});

it('recognizes loopback addresses', () => {
  const all = [
    '127.0.0.1',
    '127.8.8.8',
    '::1',
    '[::1]',
    '::ffff:127.0.0.1',
    '0.0.0.0',
    '::',
    '[::]',
    '192.168.0.1',
  ];
  expect(all.filter(isLoopback)).toEqual(all.slice(0, 5));
});
