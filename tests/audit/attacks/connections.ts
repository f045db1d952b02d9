/** Attacks on the connection: broken HTTP, request smuggling, floods and slow senders. */
import { connect } from 'node:net';
import { type Attack, type Expectations, formatRequest, rawAttack, repeat } from './attack.js';
import { type Chunk, sendRaw } from './raw-socket.js';

const AS_OF = '{"query":"{ dataset { asOf } }"}';
const JSON_LINES = 'content-type: application/json\r\n';
const SMUGGLED_REQUEST = 'GET /livez HTTP/1.1\r\nhost: x\r\n\r\n';

const get = (path: string, lines = '') => [
  `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines}\r\n`,
];
const post = (lines: string, body: string) => [
  `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${JSON_LINES}${lines}\r\n${body}`,
];
const raw = (
  name: string,
  chunks: readonly Chunk[],
  expectedStatus: string,
  expectations: Expectations = {},
): Attack => rawAttack(name, () => chunks, expectedStatus, expectations);

/** Sends the text every half second, for longer than any timeout of the server. */
function* trickle(text: string): Iterable<Chunk> {
  for (let at = 0; at < 60; at += 1) {
    yield text;
    yield { waitMs: 500 };
  }
}

export const CONNECTION_ATTACKS: readonly Attack[] = [
  raw('bytes that are not HTTP', ['\u0016\u0003\u0001nonsense\r\n\r\n'], '400'),
  raw('10,000 null bytes', [Buffer.alloc(10_000)], '400'),
  raw('HTTP/2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], '400'),
  raw('HTTP/0.9', ['GET /livez\r\n\r\n'], '200'),
  raw('HTTP/1.0', ['GET /livez HTTP/1.0\r\n\r\n'], '200'),
  raw('a request without a host', ['GET /livez HTTP/1.1\r\n\r\n'], '400'),
  raw('two host headers', get('/livez', 'host: y\r\n'), '400 BAD_REQUEST'),
  raw(
    'an invalid host',
    ['GET /livez HTTP/1.1\r\nhost: [::\r\nconnection: close\r\n\r\n'],
    '400 BAD_REQUEST',
  ),
  raw('a URL of another server', get('http://evil.example/livez'), '404'),
  raw('a query in a URL of another server', get('http://evil.example/graphql?query=%7B__typename%7D'), '404'),
  raw(
    'CONNECT to another server',
    ['CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n'],
    'none',
  ),
  raw('OPTIONS *', ['OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'], '404'),
  raw(
    'an upgrade to WebSocket',
    [
      `GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-key: eA==\r\nsec-websocket-version: 13\r\n\r\n`,
    ],
    '403 BAD_REQUEST',
  ),
  raw('an unknown expectation', post('content-length: 32\r\nexpect: all\r\n', AS_OF), '417'),
  raw(
    'an expectation of 100-continue',
    post('content-length: 32\r\nexpect: 100-continue\r\n', AS_OF),
    '100, 200',
  ),
  raw(
    'a length followed by chunked encoding',
    post('content-length: 5\r\ntransfer-encoding: chunked\r\n', `0\r\n\r\n${SMUGGLED_REQUEST}`),
    '400',
  ),
  raw(
    'chunked encoding followed by a length',
    post('transfer-encoding: chunked\r\ncontent-length: 5\r\n', `0\r\n\r\n${SMUGGLED_REQUEST}`),
    '400',
  ),
  raw('two lengths', post('content-length: 5\r\ncontent-length: 0\r\n', SMUGGLED_REQUEST), '400'),
  raw('a negative length', post('content-length: -1\r\n', ''), '400'),
  raw('a hexadecimal length', post('content-length: 0x20\r\n', AS_OF), '400'),
  raw('a length of 30 digits', post(`content-length: ${'9'.repeat(30)}\r\n`, AS_OF), '400'),
  raw(
    'an unknown transfer encoding',
    post('transfer-encoding: xchunked\r\n', `0\r\n\r\n${SMUGGLED_REQUEST}`),
    '400',
  ),
  raw(
    'two transfer encodings',
    post('transfer-encoding: chunked, identity\r\n', `0\r\n\r\n${SMUGGLED_REQUEST}`),
    '400',
  ),
  raw(
    'a space before the colon of a header',
    post('transfer-encoding : chunked\r\n', `0\r\n\r\n${SMUGGLED_REQUEST}`),
    '400',
  ),
  raw('a folded header line', get('/livez', 'x: a\r\n b\r\n'), '400'),
  raw('a null byte in a header', get('/livez', 'x: a\u0000b\r\n'), '400'),
  raw('line feeds without carriage returns', ['GET /livez HTTP/1.1\nhost: x\nconnection: close\n\n'], '400'),
  raw(
    'a chunk without a length',
    post('transfer-encoding: chunked\r\n', `x\r\n${AS_OF}\r\n0\r\n\r\n`),
    '400',
  ),
  raw(
    'a chunk extension of 100 KB',
    post('transfer-encoding: chunked\r\n', `20;${'x'.repeat(100_000)}\r\n${AS_OF}\r\n0\r\n\r\n`),
    '413',
  ),
  raw(
    '2 MB in chunks',
    [
      ...post('transfer-encoding: chunked\r\n', ''),
      ...Array.from({ length: 40 }, () => `10000\r\n${'x'.repeat(65_536)}\r\n`),
      '0\r\n\r\n',
    ],
    '413 LIMIT_EXCEEDED',
  ),
  raw('a header of 20 KB', get('/livez', `x-long: ${'x'.repeat(20_000)}\r\n`), '431'),
  raw(
    '10,000 headers',
    get(
      '/livez',
      repeat(10_000, (at) => `x${at}: y\r\n`, ''),
    ),
    '431',
  ),
  raw(
    '2,000 empty headers',
    get(
      '/livez',
      repeat(2_000, () => 'x:\r\n', ''),
    ),
    '200',
  ),
  raw('a header of 2 MB', get('/livez', `x-long: ${'x'.repeat(2 * 1024 * 1024)}\r\n`), '431', {
    canBeEmpty: true,
  }),
  raw('a URL of 20 KB', get(`/${'x'.repeat(20_000)}`), '431'),
  raw(
    'a query in a URL of 14 KB',
    get(`/graphql?query=%7B${'a'.repeat(14_000)}%7D`, 'x-graphql-yoga-csrf: 1\r\n'),
    '200 GRAPHQL_VALIDATION_FAILED',
  ),
  raw(
    '100 pipelined requests',
    ['GET /livez HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(99), ...get('/livez')],
    repeat(100, () => '200', ', '),
  ),
  rawAttack(
    'a request after a refused one',
    (url) => [...formatRequest(url, 'PUT', '/graphql', {}, 'x'), SMUGGLED_REQUEST],
    '405 BAD_REQUEST',
  ),
  {
    name: '1,000 idle connections',
    expectedStatus: '200',
    run: async (url) => {
      const idle = Array.from({ length: 1_000 }, () =>
        connect(Number(url.port), url.hostname).on('error', () => {}),
      );
      await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      const response = await sendRaw(url, get('/livez'));
      for (const socket of idle) socket.destroy();
      return response;
    },
  },
];

export const SLOW_ATTACKS: readonly Attack[] = [
  raw('a connection that sends nothing', [], '408', { timeoutMs: 10_000 }),
  rawAttack(
    'a slow header',
    function* () {
      yield 'GET /livez HTTP/1.1\r\nx: ';
      yield* trickle('x');
    },
    '408',
    { timeoutMs: 10_000 },
  ),
  rawAttack(
    'a slow body',
    function* () {
      yield* post('content-length: 1000\r\n', '{');
      yield* trickle(' ');
    },
    '408',
    { timeoutMs: 15_000 },
  ),
  rawAttack(
    'slow chunks',
    function* () {
      yield* post('transfer-encoding: chunked\r\n', '');
      yield* trickle('1\r\n \r\n');
    },
    '408',
    { timeoutMs: 15_000 },
  ),
  raw('a body shorter than its length', post('content-length: 1000\r\n', AS_OF), '408', {
    timeoutMs: 15_000,
  }),
];
