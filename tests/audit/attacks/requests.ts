/** HTTP requests with wrong content types, methods, paths, encodings and origins. */
import { gzipSync } from 'node:zlib';
import { type Attack, postAttack, requestAttack } from './attack.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const TYPENAME = '{"query":"{ __typename }"}';
const AS_OF = encodeURIComponent('{ dataset { asOf } }');
const CSRF = { 'x-graphql-yoga-csrf': '1' };
const NO_CORS = { excludes: /access-control/i };

const wrongType = (name: string, type: string, body: string | Buffer): Attack =>
  requestAttack(name, 'POST', '/graphql', '415 BAD_REQUEST', { headers: { 'content-type': type }, body });
const wrongMethod = (method: string): Attack =>
  requestAttack(`a query by ${method}`, method, '/graphql', '405 BAD_REQUEST', {
    headers: JSON_TYPE,
    body: TYPENAME,
  });
const notFound = (name: string, path: string): Attack => requestAttack(name, 'GET', path, '404');
const get = (name: string, path: string, expectedStatus: string): Attack =>
  requestAttack(name, 'GET', path, expectedStatus);

export const REQUEST_ATTACKS: readonly Attack[] = [
  wrongType('a body of plain text', 'text/plain', TYPENAME),
  wrongType('a form', 'application/x-www-form-urlencoded', 'query={__typename}'),
  wrongType('an upload', 'multipart/form-data; boundary=x', '--x--'),
  wrongType('a body of type application/graphql', 'application/graphql', '{__typename}'),
  wrongType('plain text with a JSON parameter', 'text/plain; application/json', TYPENAME),
  wrongType('two content types', 'application/json, text/plain', TYPENAME),
  wrongType('JSON in Latin-1', 'application/json; charset=latin1', TYPENAME),
  requestAttack('a content type in capitals', 'POST', '/graphql', '200', {
    headers: { 'content-type': 'Application/JSON; Charset="UTF-8"' },
    body: TYPENAME,
  }),
  requestAttack('a request for an image', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: 'image/png' },
    body: TYPENAME,
  }),
  postAttack(
    'a byte that is not UTF-8',
    Buffer.from('{"query":"{ search(query: \\"\xff\\") { totalCount } }"}', 'latin1'),
    '400 BAD_REQUEST',
  ),
  requestAttack('a body without a content type', 'POST', '/graphql', '415 BAD_REQUEST', { body: '{}' }),
  postAttack('truncated JSON', '{"query"', '400 BAD_REQUEST'),
  postAttack('a batch of requests', `[${TYPENAME},${TYPENAME}]`, '400 BAD_REQUEST'),
  postAttack('a JSON string', '"{__typename}"', '400 BAD_REQUEST'),
  postAttack('an empty body', '', '400 BAD_REQUEST'),
  postAttack('a body of null', 'null', '400 BAD_REQUEST'),
  postAttack('variables as a list', '{"query":"{__typename}","variables":[1]}', '400 BAD_REQUEST'),
  postAttack('a query as a number', '{"query":1}', '400 BAD_REQUEST'),
  postAttack('binary data', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]), '400 BAD_REQUEST'),
  postAttack('JSON in UTF-16', Buffer.from(TYPENAME, 'utf16le'), '400 BAD_REQUEST'),
  postAttack('JSON after a byte order mark', `\ufeff${TYPENAME}`, '400 BAD_REQUEST'),
  postAttack('lists nested 130,000 deep', '['.repeat(130_000), '400 BAD_REQUEST'),
  requestAttack('a compressed query', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(TYPENAME),
  }),
  requestAttack('a decompression bomb', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50 * 1024 * 1024)),
  }),
  postAttack(
    'a body of 2 MB',
    `{"query":"{ dataset { asOf } }${' '.repeat(2 * 1024 * 1024)}"}`,
    '413 LIMIT_EXCEEDED',
  ),
  wrongMethod('PUT'),
  wrongMethod('PATCH'),
  wrongMethod('DELETE'),
  wrongMethod('TRACE'),
  wrongMethod('QUERY'),
  requestAttack('a query by HEAD', 'HEAD', `/graphql?query=${AS_OF}`, '405', { headers: CSRF }),
  requestAttack('a query by a link', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
    includes: 'A GET needs the header x-graphql-yoga-csrf',
  }),
  requestAttack('a mutation by a link', 'GET', '/graphql?query=mutation%7Bx%7D', '403 BAD_REQUEST'),
  requestAttack('a mutation by GET', 'GET', '/graphql?query=mutation%7Bx%7D', '405 BAD_REQUEST', {
    headers: CSRF,
  }),
  requestAttack(
    'wrong variables by GET',
    'GET',
    `/graphql?query=${AS_OF}&variables=nope`,
    '400 BAD_REQUEST',
    {
      headers: CSRF,
      includes: 'The parameter variables is not a JSON object.',
    },
  ),
  requestAttack('a method override header', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
    headers: { 'x-http-method-override': 'POST' },
  }),
  requestAttack('a query in the URL of a form post', 'POST', `/graphql?query=${AS_OF}`, '415 BAD_REQUEST', {
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  }),
  requestAttack('a query from another site', 'POST', '/graphql', '200', {
    ...NO_CORS,
    headers: { ...JSON_TYPE, origin: 'https://evil.example' },
    body: TYPENAME,
  }),
  requestAttack('a query from an opaque origin', 'POST', '/graphql', '200', {
    ...NO_CORS,
    headers: { ...JSON_TYPE, origin: 'null' },
    body: TYPENAME,
  }),
  requestAttack('a preflight request from another site', 'OPTIONS', '/graphql', '403 BAD_REQUEST', {
    ...NO_CORS,
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  }),
  requestAttack('an export from another site', 'GET', '/export/svg?maxNodes=1', '200', {
    ...NO_CORS,
    headers: { origin: 'https://evil.example' },
  }),
  notFound('a file in a parent folder', '/../../package.json'),
  notFound('an encoded path to a parent folder', '/%2e%2e/%2e%2e/package.json'),
  notFound('a file above the assets folder', '/assets/../../../package.json'),
  notFound('a path with backslashes', '/..\\..\\package.json'),
  notFound('a null byte in a path', '/index.html%00.js'),
  notFound('a system file', '//etc/passwd'),
  notFound('__proto__ as a path', '/__proto__'),
  get('__proto__ as an export format', '/export/__proto__', '404 NOT_FOUND'),
  get('constructor as an export format', '/export/constructor', '404 NOT_FOUND'),
  get('a parent folder as an export format', '/export/../../package.json', '404 NOT_FOUND'),
  get('an export of 1,001 nodes', '/export/svg?maxNodes=1001', '400 INVALID_ARGUMENT'),
  get('an export of infinitely many nodes', '/export/svg?maxNodes=1e9999', '400 INVALID_ARGUMENT'),
  get('an export around an invalid id', '/export/svg?around=person/%00', '400 INVALID_ID'),
  get(
    'an export around 400 entities',
    `/export/svg?${Array.from({ length: 400 }, (_, at) => `around=person/p${at}`).join('&')}`,
    '400 INVALID_ARGUMENT',
  ),
  get('a URL that is not UTF-8', '/export/svg?around=%ff%fe%', '400 INVALID_ID'),
  requestAttack('a range of the page', 'GET', '/', '200', { headers: { range: 'bytes=0-10' } }),
  requestAttack('1,300 ranges of the page', 'GET', '/', '200', {
    headers: { range: `bytes=${Array.from({ length: 1_300 }, (_, at) => `${at}-`).join(',')}` },
  }),
  requestAttack('1,000 accepted encodings', 'GET', '/', '200', {
    headers: { 'accept-encoding': Array.from({ length: 1_000 }, (_, at) => `e${at};q=0`).join(',') },
  }),
  requestAttack('1,000 accepted types', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: Array.from({ length: 1_000 }, (_, at) => `a/b${at}`).join(',') },
    body: TYPENAME,
  }),
];
