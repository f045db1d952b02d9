/** Connections that are no HTTP, smuggle a request within another, flood, or go slowly. */
import { connect } from 'node:net';
import { type Attack, formatRequest, rawAttack, repeat } from './attack.js';
import { type Chunk, sendRaw } from './raw-socket.js';

const AS_OF = '{"query":"{ dataset { asOf } }"}';
const JSON_LINES = 'content-type: application/json\r\n';
const INNER = 'GET /livez HTTP/1.1\r\nhost: x\r\n\r\n';

const get = (path: string, lines = '') => [
  `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${lines}\r\n`,
];
const post = (lines: string, body: string) => [
  `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\n${JSON_LINES}${lines}\r\n${body}`,
];
const raw = (name: string, pieces: readonly Chunk[], wanted: string, told = {}): Attack =>
  rawAttack(name, () => pieces, wanted, told);

/** One byte at a time, for longer than any time-out. */
function* drops(byte: string): Iterable<Chunk> {
  for (let at = 0; at < 60; at += 1) {
    yield byte;
    yield { waitMs: 500 };
  }
}

export const CONNECTION_ATTACKS: readonly Attack[] = [
  raw('bytes that are no HTTP', ['\u0016\u0003\u0001nonsense\r\n\r\n'], '400'),
  raw('nothing but null bytes', [Buffer.alloc(10_000)], '400'),
  raw('HTTP 2', ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'], '400'),
  raw('HTTP 0.9', ['GET /livez\r\n\r\n'], '200'),
  raw('HTTP 1.0', ['GET /livez HTTP/1.0\r\n\r\n'], '200'),
  raw('no host', ['GET /livez HTTP/1.1\r\n\r\n'], '400'),
  raw('two hosts', get('/livez', 'host: y\r\n'), '400 BAD_REQUEST'),
  raw(
    'a host that is none',
    ['GET /livez HTTP/1.1\r\nhost: [::\r\nconnection: close\r\n\r\n'],
    '400 BAD_REQUEST',
  ),
  raw('an address of another server', get('http://evil.example/livez'), '404'),
  raw(
    'an address of another server that asks',
    get('http://evil.example/graphql?query=%7B__typename%7D'),
    '404',
  ),
  raw('a tunnel', ['CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n'], 'none'),
  raw('an asterisk', ['OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'], '404'),
  raw(
    'another protocol',
    [
      `GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-key: eA==\r\nsec-websocket-version: 13\r\n\r\n`,
    ],
    '403 BAD_REQUEST',
  ),
  raw('an expectation that nobody meets', post('content-length: 32\r\nexpect: all\r\n', AS_OF), '417'),
  raw('a leave to go on', post('content-length: 32\r\nexpect: 100-continue\r\n', AS_OF), '100, 200'),
  raw(
    'a length and pieces',
    post('content-length: 5\r\ntransfer-encoding: chunked\r\n', `0\r\n\r\n${INNER}`),
    '400',
  ),
  raw(
    'pieces and a length',
    post('transfer-encoding: chunked\r\ncontent-length: 5\r\n', `0\r\n\r\n${INNER}`),
    '400',
  ),
  raw('two lengths', post('content-length: 5\r\ncontent-length: 0\r\n', INNER), '400'),
  raw('a length below nothing', post('content-length: -1\r\n', ''), '400'),
  raw('a length that is no number', post('content-length: 0x20\r\n', AS_OF), '400'),
  raw('a length past every number', post(`content-length: ${'9'.repeat(30)}\r\n`, AS_OF), '400'),
  raw('pieces by another name', post('transfer-encoding: xchunked\r\n', `0\r\n\r\n${INNER}`), '400'),
  raw('pieces of pieces', post('transfer-encoding: chunked, identity\r\n', `0\r\n\r\n${INNER}`), '400'),
  raw('a space before the colon', post('transfer-encoding : chunked\r\n', `0\r\n\r\n${INNER}`), '400'),
  raw('a line that is folded', get('/livez', 'x: a\r\n b\r\n'), '400'),
  raw('a null byte in a header', get('/livez', 'x: a\u0000b\r\n'), '400'),
  raw('lines that end with half an end', ['GET /livez HTTP/1.1\nhost: x\nconnection: close\n\n'], '400'),
  raw('a piece of no length', post('transfer-encoding: chunked\r\n', `x\r\n${AS_OF}\r\n0\r\n\r\n`), '400'),
  raw(
    'a piece with a tail without end',
    post('transfer-encoding: chunked\r\n', `20;${'x'.repeat(100_000)}\r\n${AS_OF}\r\n0\r\n\r\n`),
    '413',
  ),
  raw(
    '2 MB in pieces',
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
    '2,000 headers of nothing',
    get(
      '/livez',
      repeat(2_000, () => 'x:\r\n', ''),
    ),
    '200',
  ),
  raw('a header of 2 MB', get('/livez', `x-long: ${'x'.repeat(2 * 1024 * 1024)}\r\n`), '431', {
    orNothing: true,
  }),
  raw('an address of 20 KB', get(`/${'x'.repeat(20_000)}`), '431'),
  raw(
    'an address of 15 KB that asks',
    get(`/graphql?query=%7B${'a'.repeat(14_000)}%7D`, 'x-graphql-yoga-csrf: 1\r\n'),
    '200 GRAPHQL_VALIDATION_FAILED',
  ),
  raw(
    '100 requests at once',
    ['GET /livez HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(99), ...get('/livez')],
    repeat(100, () => '200', ', '),
  ),
  rawAttack(
    'a request after one that is refused',
    (url) => [...formatRequest(url, 'PUT', '/graphql', {}, 'x'), INNER],
    '405 BAD_REQUEST',
  ),
  {
    name: '1,000 connections that ask nothing',
    expectedStatus: '200',
    run: async (url) => {
      const idle = Array.from({ length: 1_000 }, () =>
        connect(Number(url.port), url.hostname).on('error', () => {}),
      );
      await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
      const answer = await sendRaw(url, get('/livez'));
      for (const socket of idle) socket.destroy();
      return answer;
    },
  },
];

export const SLOW_ATTACKS: readonly Attack[] = [
  raw('a connection on which nothing comes', [], '408', { endsAfterMs: 10_000 }),
  rawAttack(
    'a header that comes slowly',
    function* () {
      yield 'GET /livez HTTP/1.1\r\nx: ';
      yield* drops('x');
    },
    '408',
    { timeoutMs: 10_000 },
  ),
  rawAttack(
    'a body that comes slowly',
    function* () {
      yield* post('content-length: 1000\r\n', '{');
      yield* drops(' ');
    },
    '408',
    { timeoutMs: 15_000 },
  ),
  rawAttack(
    'pieces that come slowly',
    function* () {
      yield* post('transfer-encoding: chunked\r\n', '');
      yield* drops('1\r\n \r\n');
    },
    '408',
    { timeoutMs: 15_000 },
  ),
  raw('a body that is shorter than it says', post('content-length: 1000\r\n', AS_OF), '408', {
    endsAfterMs: 15_000,
  }),
];
