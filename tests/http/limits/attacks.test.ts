/** What is sent to break the server: none of it succeeds, each ends with a clear error, and the server answers on. */
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EmbeddedGraph } from '../../../src/graph/embedded.js';
import type { Fault } from '../../../src/http/errors.js';
import type { Running, ServerOptions } from '../../../src/http/server.js';
import { articleGraph, graphWith, serve } from '../../support/serve.js';

const faults: Fault[] = [];
let graph: EmbeddedGraph;
let running: Running;

const start = (over: Partial<ServerOptions> = {}) =>
  serve(graph, { report: (fault) => faults.push(fault), ...over });

beforeAll(async () => {
  graph = await articleGraph();
  running = await start();
});

afterAll(async () => {
  await running.drain();
  await graph.close();
  // None of this is a fault of ours.
  expect(faults).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly codes: readonly string[];
  readonly message: string;
}

async function send(init: RequestInit, path = '/graphql', url = running.url): Promise<Answer> {
  const response = await fetch(`${url}${path}`, init);
  const text = await response.text();
  const { data, errors = [] } = text.startsWith('{')
    ? (JSON.parse(text) as { data?: unknown; errors?: { message: string; extensions: { code: string } }[] })
    : {};
  return {
    status: response.status,
    data: data ?? null,
    codes: [...new Set(errors.map(({ extensions }) => extensions?.code))],
    message: errors[0]?.message ?? text,
  };
}

const post = (body: unknown, headers: Record<string, string> = {}, url = running.url) =>
  send(
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    '/graphql',
    url,
  );

const times = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');
const nested = (levels: number) =>
  `{ person(slug: "wang-yi") ${'{ met { nodes { counterpart '.repeat(levels)} { name } ${'} } }'.repeat(levels)} }`;

describe('too large', () => {
  it.each([
    ['aliases', `{ ${times(16, (at) => `a${at}: dataset { asOf }`)} }`, '16 aliases; at most 15'],
    ['fields of the root', `{ ${times(21, () => '__typename')} }`, '21 root fields; at most 20'],
    [
      'root fields by fragments',
      `{ ${times(21, () => '...F')} } fragment F on Query { __typename }`,
      '21 root fields',
    ],
    ['depth', nested(5), '17 fields in fields; at most 15'],
    [
      'depth by fragments',
      `{ ...A } fragment A on Query { person(slug: "x") { ...B } } ${times(16, (at) => `fragment B${at} on Person { met { nodes { counterpart { name } } } }`)} fragment B on Person { ${'met { nodes { counterpart { '.repeat(5)} name ${'} } } '.repeat(5)} }`,
      'fields in fields',
    ],
    [
      'fragments',
      `{ __typename } ${times(51, (at) => `fragment F${at} on Query { __typename }`)}`,
      '51 fragments; at most 50',
    ],
    ['operations', times(11, (at) => `query Q${at} { __typename }`), '11 operations; at most 10'],
    [
      'directives',
      `{ dataset { ${times(11, () => 'asOf @include(if: true)')} } }`,
      '11 directives; at most 10',
    ],
    [
      'directives on one field',
      `{ dataset { asOf ${times(11, () => '@include(if: true)')} } }`,
      '11 directives',
    ],
    ['tokens', `{ dataset { ${times(2_000, () => 'asOf')} } }`, 'tokens; at most 2,000'],
    [
      'introspection',
      `{ __type(name: "Person") { ${'ofType { '.repeat(16)} name ${'} '.repeat(16)} } }`,
      'fields in fields of the introspection; at most 15',
    ],
    [
      'introspection in circles',
      `{ __schema { types { ${'fields { type { '.repeat(7)} name ${'} } '.repeat(7)} } } }`,
      'of the introspection',
    ],
  ])('%s', async (_, query, told) => {
    const answer = await post({ query, operationName: /query (Q0)/.exec(query)?.[1] });
    expect(answer).toEqual({
      status: expect.any(Number),
      data: null,
      codes: ['LIMIT_EXCEEDED'],
      message: expect.stringContaining(told),
    });
  });

  it.each([
    ['a page', '{ people(first: 101) { totalCount } }'],
    ['a page backward', '{ people(last: 2147483647) { totalCount } }'],
    ['a picture', '{ overview(maxNodes: 1001) { truncated } }'],
  ])('%s', async (_, query) => {
    expect((await post({ query })).codes).toEqual(['INVALID_ARGUMENT']);
  });

  it('a body of 2 MB, whole or in pieces of unknown length', async () => {
    const query = `{ dataset { asOf } } #${'x'.repeat(2 * 1024 * 1024)}`;
    expect((await post({ query })).status).toBe(413);
    const pieces = async function* () {
      for (let at = 0; at < 40; at += 1) yield new Uint8Array(64 * 1024).fill(120);
    };
    const headers = { 'content-type': 'application/json' };
    const sent = fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers,
      body: pieces(),
      duplex: 'half',
    } as never);
    const status = await sent.then(
      (response) => response.status,
      () => 'cut off',
    );
    expect(status).toBe(413);
    expect((await post({ query: '{ dataset { asOf } }' })).status).toBe(200);
  });

  it('integers, which no Int holds', async () => {
    expect((await post({ query: '{ people(first: 99999999999999999999) { totalCount } }' })).data).toBeNull();
    expect(
      (await post({ query: 'query ($n: Int) { people(first: $n) { totalCount } }', variables: { n: 1e300 } }))
        .data,
    ).toBeNull();
  });

  it('lists in variables', async () => {
    const ids = Array.from({ length: 9_000 }, (_, at) => `person/p${at}`);
    const answer = await post({
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: ids.slice(0, 5_000) },
    });
    expect(answer.codes).toEqual(['INVALID_ARGUMENT']);
  });
});

describe('no request', () => {
  const json = { 'content-type': 'application/json' };
  it.each([
    [
      'another type',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{__typename}"}' },
      415,
    ],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={__typename}',
      },
      415,
    ],
    [
      'an upload',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      415,
    ],
    [
      'a GraphQL text',
      { method: 'POST', headers: { 'content-type': 'application/graphql' }, body: '{__typename}' },
      415,
    ],
    ['no type', { method: 'POST', body: new Uint8Array([123, 125]) }, 415],
    ['another method', { method: 'PUT', headers: json, body: '{}' }, 405],
    ['deletion', { method: 'DELETE' }, 405],
    ['no JSON', { method: 'POST', headers: json, body: '{"query"' }, 400],
    ['a list of requests', { method: 'POST', headers: json, body: '[{"query":"{__typename}"}]' }, 400],
    ['a text', { method: 'POST', headers: json, body: '"{__typename}"' }, 400],
    ['nothing', { method: 'POST', headers: json, body: '' }, 400],
    ['null', { method: 'POST', headers: json, body: 'null' }, 400],
    [
      'variables that are a list',
      { method: 'POST', headers: json, body: '{"query":"{__typename}","variables":[1]}' },
      400,
    ],
    ['a query that is a number', { method: 'POST', headers: json, body: '{"query":1}' }, 400],
  ] as const)('%s', async (_, init, status) => {
    const answer = await send(init as RequestInit);
    expect([answer.status, answer.data]).toEqual([status, null]);
    expect(answer.codes.every((code) => code !== 'INTERNAL_SERVER_ERROR')).toBe(true);
  });

  it('by GET without the header that no form can send, and with wrong variables', async () => {
    const query = encodeURIComponent('{ dataset { asOf } }');
    expect((await send({}, `/graphql?query=${query}`)).status).toBe(403);
    const headers = { 'x-graphql-yoga-csrf': '1' };
    expect((await send({ headers }, `/graphql?query=${query}`)).data).toEqual({
      dataset: { asOf: '2025-01' },
    });
    expect(await send({ headers }, `/graphql?query=${query}&variables=nope`)).toEqual({
      status: 400,
      data: null,
      codes: ['BAD_REQUEST'],
      message: 'The parameter variables is no JSON object.',
    });
  });

  it('of a mutation or a subscription, since there are none', async () => {
    for (const query of ['mutation { x }', 'subscription { x }']) {
      const answer = await post({ query });
      expect([answer.data, answer.codes.includes('INTERNAL_SERVER_ERROR')]).toEqual([null, false]);
    }
  });

  it.each([
    ['null bytes', 'a\u0000b'],
    ['half a pair', 'a\ud800b'],
    ['an order of reading', 'a\u202eb'],
    ['nothing but space', '  '],
    ['a megabyte of accents', 'é\u0301'.repeat(20_000)],
  ])('%s in a text is only text', async (_, name) => {
    const answer = await post({
      query: 'query ($name: String!) { whoMet(name: $name) { resolution } }',
      variables: { name },
    });
    expect(answer.codes.includes('INTERNAL_SERVER_ERROR')).toBe(false);
  });

  it('bytes that are no HTTP', async () => {
    const { port } = new URL(running.url);
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('\u0016\u0003\u0001nonsense\r\n\r\n'),
      );
      let text = '';
      socket.on('data', (data) => {
        text += String(data);
      });
      socket.on('close', () => resolve(text));
    });
    expect(answer).toContain('400 Bad Request');
  });

  it('headers without end', async () => {
    const answer = await send({ headers: { 'x-long': 'x'.repeat(20_000) } }).then(
      ({ status }) => status,
      () => 'cut off',
    );
    expect([431, 'cut off']).toContain(answer);
  });
});

describe('a page of another site', () => {
  it('is let in by no header', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const asked = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers,
      body: '{"query":"{__typename}"}',
    });
    const before = await fetch(`${running.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    for (const response of [asked, before]) {
      expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
      await response.text();
    }
  });

  it('can frame nothing, and each answer says what it is', async () => {
    for (const path of ['/', '/graphql?query=x', '/nothing', '/livez', '/export/svg?maxNodes=1']) {
      const response = await fetch(`${running.url}${path}`, { headers: { accept: 'text/html' } });
      await response.text();
      const { headers } = response;
      expect([
        path,
        headers.get('x-content-type-options'),
        headers.has('server'),
        headers.has('x-powered-by'),
      ]).toEqual([path, 'nosniff', false, false]);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringMatching(path.startsWith('/export') ? /sandbox/ : /frame-ancestors 'none'/),
      ]);
    }
  });
});

describe('the schema', () => {
  it('is not told when the server is told so, nor guessed at', async () => {
    const closed = await start({ open: { introspection: false, suggestions: false } });
    const asked = await post({ query: '{ __schema { types { name } } }' }, {}, closed.url);
    const guessed = await post({ query: '{ persom(slug: "x") { name } }' }, {}, closed.url);
    await closed.drain();
    expect([asked.data, asked.message]).toEqual([null, expect.stringContaining('introspection')]);
    expect(guessed.message).toBe('Cannot query field "persom" on type "Query".');
    expect((await post({ query: '{ persom(slug: "x") { name } }' })).message).toContain('Did you mean');
  });
});

describe('too many at once', () => {
  it('are told to come again, and those after them are answered', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await start({
      mostInFlight: 2,
      graph: graphWith(graph, {
        read: async (...args) => {
          await gate;
          return graph.read(...args);
        },
      }),
    });
    const body = { query: '{ dataset { asOf } }' };
    const waiting = [post(body, {}, slow.url), post(body, {}, slow.url)];
    await new Promise((resolve) => setTimeout(resolve, 100));
    const refused = await fetch(`${slow.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect([refused.status, refused.headers.get('retry-after'), await refused.json()]).toEqual([
      503,
      '1',
      {
        errors: [
          {
            message: 'The server has as many requests as it takes; try again after a moment.',
            extensions: { code: 'OVERLOADED' },
          },
        ],
      },
    ]);
    expect((await fetch(`${slow.url}/livez`)).status).toBe(200);
    release();
    for (const { data } of await Promise.all(waiting)) expect(data).toEqual({ dataset: { asOf: '2025-01' } });
    expect((await post(body, {}, slow.url)).data).toEqual({ dataset: { asOf: '2025-01' } });
    await slow.drain();
  });
});
