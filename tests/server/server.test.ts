/** The server: health, error masking, request checks, and draining. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, Readiness } from '../../src/engines/graph.js';
import type { InternalErrorReport } from '../../src/server/errors/mask-error.js';
import { DEFAULT_DEADLINE_MS } from '../../src/server/graphql/run-with-deadline.js';
import type { RunningServer } from '../../src/server/server.js';
import { withFakeTimeouts } from '../support/fake-timeouts.js';
import { rawGet } from '../support/raw-get.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../support/test-server.js';

const reports: InternalErrorReport[] = [];
let graph: Graph;
let readiness: Readiness = { state: 'ready' };
let running: RunningServer;

const start = (over: Partial<Graph> = {}, drainNoticeMs = 20) =>
  startTestServer(overrideGraph(graph, { checkReadiness: async () => readiness, ...over }), {
    onInternalError: (report) => reports.push(report),
    drainNoticeMs,
  });

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

const send = async (url: string, query: string) => (await post(url, JSON.stringify({ query }))).json();

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
  ])('is reported for a graph in state %j', async (state, status, expected) => {
    readiness = state;
    const response = await fetch(`${running.url}/readyz`);
    readiness = { state: 'ready' };
    expect([response.status, await response.json(), response.headers.get('cache-control')]).toEqual([
      status,
      { status: expected },
      'no-store',
    ]);
    expect(await (await fetch(`${running.url}/livez`)).json()).toEqual({ status: 'live' });
  });
});

describe('requests', () => {
  it('return data and their cost', async () => {
    expect(await send(running.url, '{ person(slug: "wang-yi") { name } }')).toEqual({
      data: { person: { name: 'Wang Yi' } },
      extensions: { cost: { declared: 2, limit: 25_000 } },
    });
  });

  it('return GraphiQL to a browser, without resources from other hosts', async () => {
    const response = await fetch(`${running.url}/graphql`, { headers: { accept: 'text/html' } });
    const page = await response.text();
    expect(page).toContain('Who met Moriyama?');
    // Scripts and styles are inline; only the markup before them could refer to other hosts.
    const [markup = ''] = page.split(/<script|<style/);
    expect([...markup.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map(([, source]) => source)).toEqual([]);
    expect(page).not.toMatch(/<script[^>]*\ssrc="https?:/);
  });

  it.each([
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ people(', 'GRAPHQL_PARSE_FAILED'],
    ['{ meetings(during: { from: "2025-13" }) { totalCount } }', 'INVALID_DATE'],
  ])('like %s return the code %s and a request id', async (query, code) => {
    const { errors } = await send(running.url, query);
    expect(errors[0].extensions).toEqual({ code, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('with an unknown enum value in a variable name it and suggest the nearest one', async () => {
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

  it('with an invalid Host header return 400', async () => {
    const result = await rawGet(running.url, '/graphql', { host: '[' });
    expect(result).toEqual([
      400,
      '{"errors":[{"message":"The Host header is not a valid host.","extensions":{"code":"BAD_REQUEST"}}]}\n',
    ]);
  });

  it('that are not JSON, too large or batched are refused', async () => {
    expect((await post(running.url, '{bad', { accept: 'application/graphql-response+json' })).status).toBe(
      400,
    );
    expect(
      (await post(running.url, JSON.stringify({ query: `{ __typename } #${'x'.repeat(200_000)}` }))).status,
    ).toBe(413);
    expect((await post(running.url, JSON.stringify([{ query: '{ __typename }' }]))).status).toBe(400);
    expect((await fetch(`${running.url}/nothing`)).status).toBe(404);
  });

  it('from other origins get no permission to read the response', async () => {
    const response = await post(running.url, '{"query":"{ __typename }"}', {
      origin: 'https://elsewhere.example',
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('that fail internally reveal nothing, and are reported with their request id', async () => {
    const failing = await start({
      read: () => Promise.reject(new Error('MATCH (secret) at bolt://secret-host')),
    });
    const { errors, data } = await send(failing.url, '{ person(slug: "wang-yi") { name } }');
    await failing.drain();
    const report = reports.at(-1);
    expect(data).toEqual({ person: null });
    expect(errors).toEqual([
      {
        message: "Internal error. Report it with `extensions.requestId`, which is in the server's log.",
        locations: [{ line: 1, column: 3 }],
        path: ['person'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: report?.requestId },
      },
    ]);
    expect(String(report?.error)).toContain('secret-host');
  });

  it('with many root fields cause no leak warning of Node', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const fields = Array.from({ length: 12 }, (_, at) => `p${at}: person(slug: "wang-yi") { name }`);
    const { data } = await send(running.url, `{ ${fields.join(' ')} }`);
    await new Promise(setImmediate);
    process.off('warning', onWarning);
    expect([Object.keys(data).length, warnings]).toEqual([12, []]);
  });

  it('are aborted at their deadline', async () => {
    let onRead = () => {};
    const readStarted = new Promise<void>((resolve) => {
      onRead = resolve;
    });
    const slow = await start({
      read: (_, __, options) =>
        new Promise((__, reject) => {
          options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
          onRead();
        }),
    });
    const { errors } = await withFakeTimeouts(async (passTime) => {
      const response = send(slow.url, '{ person(slug: "wang-yi") { name } }');
      await readStarted;
      passTime(DEFAULT_DEADLINE_MS);
      return response;
    });
    await slow.drain();
    expect(errors[0]).toMatchObject({ extensions: { code: 'TIMEOUT' }, path: ['person'] });
  });
});

describe('draining', () => {
  it('is reported, finishes requests in progress, and then closes the port', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let onRead = () => {};
    const readStarted = new Promise<void>((resolve) => {
      onRead = resolve;
    });
    const read: Graph['read'] = async (...args) => {
      onRead();
      await gate;
      return graph.read(...args);
    };
    // Time enough for a busy machine to send the next request.
    const server = await start({ read }, 2_000);
    const pending = send(server.url, '{ person(slug: "wang-yi") { name } }');
    await readStarted;
    const drained = server.drain();
    expect(await readStatus(`${server.url}/readyz`)).toEqual([503, 'close']);
    release();
    expect(await pending).toMatchObject({ data: { person: { name: 'Wang Yi' } } });
    await drained;
    await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
  });
});

function readStatus(url: string): Promise<[number | undefined, string | undefined]> {
  return new Promise((resolve, reject) => {
    request(url, (response) => {
      response.resume();
      resolve([response.statusCode, response.headers.connection]);
    })
      .once('error', reject)
      .end();
  });
}
