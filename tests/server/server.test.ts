/** The server: health, masking, limits of a request, and an end that drops nothing. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, Readiness } from '../../src/engines/graph.js';
import type { InternalErrorReport } from '../../src/server/errors/mask-error.js';
import type { RunningServer } from '../../src/server/server.js';
import { rawGet } from '../support/raw-get.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../support/test-server.js';

const faults: InternalErrorReport[] = [];
let graph: Graph;
let readiness: Readiness = { state: 'ready' };
let running: RunningServer;

const start = (over: Partial<Graph> = {}, deadlineMs?: number) =>
  startTestServer(overrideGraph(graph, { checkReadiness: async () => readiness, ...over }), {
    onInternalError: (fault) => faults.push(fault),
    drainNoticeMs: 20,
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  });

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const ask = async (url: string, query: string) => (await post(url, JSON.stringify({ query }))).json();

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await start();
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

describe('health', () => {
  it.each([
    [{ state: 'ready' } as const, 200, 'ready'],
    [{ state: 'empty' } as const, 503, 'empty'],
    [{ state: 'outdated' } as const, 503, 'outdated'],
    [{ state: 'unreachable', reason: 'bolt://secret-host refused' } as const, 503, 'unreachable'],
  ])('of a graph that is %j is told', async (state, status, told) => {
    readiness = state;
    const response = await fetch(`${running.url}/readyz`);
    readiness = { state: 'ready' };
    expect([response.status, await response.json(), response.headers.get('cache-control')]).toEqual([
      status,
      { status: told },
      'no-store',
    ]);
    expect(await (await fetch(`${running.url}/livez`)).json()).toEqual({ status: 'live' });
  });
});

describe('requests', () => {
  it('are answered', async () => {
    expect(await ask(running.url, '{ person(slug: "wang-yi") { name } }')).toEqual({
      data: { person: { name: 'Wang Yi' } },
      extensions: { cost: { declared: 2, limit: 25_000 } },
    });
  });

  it('show GraphiQL to a browser, from this host alone', async () => {
    const response = await fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(page).toContain('Who met Moriyama?');
    // All scripts and styles stand in the page itself: only its markup, before them, could name another place.
    const [markup = ''] = page.split(/<script|<style/);
    expect([...markup.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, source]) => source)).toEqual([]);
    expect(page).not.toMatch(/<script[^>]*\ssrc="https?:/);
  });

  it.each([
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ people(', 'GRAPHQL_PARSE_FAILED'],
    ['{ meetings(during: { from: "2025-13" }) { totalCount } }', 'INVALID_DATE'],
  ])('with the fault %s get the code %s and a request id', async (query, code) => {
    const { errors } = await ask(running.url, query);
    expect(errors[0].extensions).toEqual({ code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('with a variable that fits no enum are told which, and what was meant', async () => {
    const body = {
      query: 'query ($s: [MeetingStatus!]) { meetings(status: $s) { totalCount } }',
      variables: { s: ['HOLD'] },
    };
    const { errors } = (await (await post(running.url, JSON.stringify(body))).json()) as {
      errors: unknown[];
    };
    expect(errors).toEqual([
      {
        message:
          'Variable "$s" got invalid value "HOLD" at "s[0]"; Value "HOLD" does not exist in "MeetingStatus" enum. Did you mean the enum value "HELD"?',
        locations: [{ line: 1, column: 8 }],
        extensions: { code: 'BAD_REQUEST', requestId: expect.any(String) },
      },
    ]);
  });

  it('to a host that is none are refused before they can fail', async () => {
    const answer = await rawGet(running.url, '/graphql', { host: '[' });
    expect(answer).toEqual([
      400,
      '{"errors":[{"message":"The Host header is not a valid host.","extensions":{"code":"BAD_REQUEST"}}]}\n',
    ]);
  });

  it('that are no JSON, too large or several at once are refused', async () => {
    expect((await post(running.url, '{bad', { accept: 'application/graphql-response+json' })).status).toBe(
      400,
    );
    expect(
      (await post(running.url, JSON.stringify({ query: `{ __typename } #${'x'.repeat(200_000)}` }))).status,
    ).toBe(413);
    expect((await post(running.url, JSON.stringify([{ query: '{ __typename }' }]))).status).toBe(400);
    expect((await fetch(`${running.url}/nothing`)).status).toBe(404);
  });

  it('from elsewhere get no leave to read', async () => {
    const response = await post(running.url, '{"query":"{ __typename }"}', {
      origin: 'https://elsewhere.example',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('that fail inside show nothing of it, and the log has the request id', async () => {
    const failing = await start({
      read: () => Promise.reject(new Error('MATCH (secret) at bolt://secret-host')),
    });
    const { errors, data } = await ask(failing.url, '{ person(slug: "wang-yi") { name } }');
    await failing.drain();
    const fault = faults.at(-1);
    expect(data).toEqual({ person: null });
    expect(errors).toEqual([
      {
        message: "Internal error. Report it with `extensions.requestId`, which is in the server's log.",
        locations: [{ line: 1, column: 3 }],
        path: ['person'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: fault?.requestId },
      },
    ]);
    expect(String(fault?.error)).toContain('secret-host');
  });

  it('of many parts are no leak to Node, which would say so in the log', async () => {
    const warnings: Error[] = [];
    const warned = (warning: Error) => warnings.push(warning);
    process.on('warning', warned);
    const parts = Array.from({ length: 12 }, (_, at) => `p${at}: person(slug: "wang-yi") { name }`);
    const { data } = await ask(running.url, `{ ${parts.join(' ')} }`);
    await new Promise(setImmediate);
    process.off('warning', warned);
    expect([Object.keys(data).length, warnings]).toEqual([12, []]);
  });

  it('end at their deadline', async () => {
    const slow = await start(
      {
        read: (_, __, options) =>
          new Promise((__, reject) =>
            options?.signal?.addEventListener('abort', () => reject(options.signal?.reason)),
          ),
      },
      50,
    );
    const { errors } = await ask(slow.url, '{ person(slug: "wang-yi") { name } }');
    await slow.drain();
    expect(errors[0]).toMatchObject({ extensions: { code: 'TIMEOUT' }, path: ['person'] });
  });
});

describe('draining', () => {
  it('says so, lets what is under way end, and then takes nothing more', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const server = await start({ read: async (...args) => held.then(() => graph.read(...args)) });
    const under = ask(server.url, '{ person(slug: "wang-yi") { name } }');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const drained = server.drain();
    expect(await statusOf(`${server.url}/readyz`)).toEqual([503, 'close']);
    release();
    expect(await under).toMatchObject({ data: { person: { name: 'Wang Yi' } } });
    await drained;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });
});

function statusOf(url: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    request(url, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.connection]);
    })
      .once('error', reject)
      .end();
  });
}
