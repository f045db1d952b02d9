/** Requests that are none: of other types, methods and places, and from other sites. */
import { gzipSync } from 'node:zlib';
import { type Attack, postAttack, requestAttack } from './attack.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const TYPENAME = '{"query":"{ __typename }"}';
const AS_OF = encodeURIComponent('{ dataset { asOf } }');
const CSRF = { 'x-graphql-yoga-csrf': '1' };
const NO_LEAVE = { silent: /access-control/i };

const typed = (name: string, type: string, body: string | Buffer): Attack =>
  requestAttack(name, 'POST', '/graphql', '415 BAD_REQUEST', { headers: { 'content-type': type }, body });
const method = (name: string): Attack =>
  requestAttack(`${name} of a question`, name, '/graphql', '405 BAD_REQUEST', {
    headers: JSON_TYPE,
    body: TYPENAME,
  });
const nowhere = (name: string, path: string): Attack => requestAttack(name, 'GET', path, '404');
const noFile = (name: string, path: string, wanted: string): Attack =>
  requestAttack(name, 'GET', path, wanted);

export const REQUEST_ATTACKS: readonly Attack[] = [
  typed('a text', 'text/plain', TYPENAME),
  typed('a form', 'application/x-www-form-urlencoded', 'query={__typename}'),
  typed('an upload', 'multipart/form-data; boundary=x', '--x--'),
  typed('a GraphQL text', 'application/graphql', '{__typename}'),
  typed('a form that is called JSON', 'text/plain; application/json', TYPENAME),
  typed('two types', 'application/json, text/plain', TYPENAME),
  typed('another encoding of letters', 'application/json; charset=latin1', TYPENAME),
  requestAttack('a type in capitals', 'POST', '/graphql', '200', {
    headers: { 'content-type': 'Application/JSON; Charset="UTF-8"' },
    body: TYPENAME,
  }),
  requestAttack('an answer as an image', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: 'image/png' },
    body: TYPENAME,
  }),
  postAttack(
    'a letter that is no UTF-8',
    Buffer.from('{"query":"{ search(query: \\"\xff\\") { totalCount } }"}', 'latin1'),
    '400 BAD_REQUEST',
  ),
  requestAttack('no type', 'POST', '/graphql', '415 BAD_REQUEST', { body: '{}' }),
  postAttack('no JSON', '{"query"', '400 BAD_REQUEST'),
  postAttack('a list of requests', `[${TYPENAME},${TYPENAME}]`, '400 BAD_REQUEST'),
  postAttack('a JSON text', '"{__typename}"', '400 BAD_REQUEST'),
  postAttack('nothing', '', '400 BAD_REQUEST'),
  postAttack('null', 'null', '400 BAD_REQUEST'),
  postAttack('variables that are a list', '{"query":"{__typename}","variables":[1]}', '400 BAD_REQUEST'),
  postAttack('a query that is a number', '{"query":1}', '400 BAD_REQUEST'),
  postAttack('bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]), '400 BAD_REQUEST'),
  postAttack('JSON in UTF-16', Buffer.from(TYPENAME, 'utf16le'), '400 BAD_REQUEST'),
  postAttack('JSON behind a byte order mark', `\ufeff${TYPENAME}`, '400 BAD_REQUEST'),
  postAttack('lists 130,000 deep', '['.repeat(130_000), '400 BAD_REQUEST'),
  requestAttack('a zipped question', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(TYPENAME),
  }),
  requestAttack('a bomb', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50 * 1024 * 1024)),
  }),
  postAttack('2 MB', `{"query":"{ dataset { asOf } }${' '.repeat(2 * 1024 * 1024)}"}`, '413 LIMIT_EXCEEDED'),
  method('PUT'),
  method('PATCH'),
  method('DELETE'),
  method('TRACE'),
  method('QUERY'),
  requestAttack('HEAD of a question', 'HEAD', `/graphql?query=${AS_OF}`, '405', { headers: CSRF }),
  requestAttack('a question by a link', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
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
  requestAttack('another method in a header', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
    headers: { 'x-http-method-override': 'POST' },
  }),
  requestAttack('a question in the address of a form', 'POST', `/graphql?query=${AS_OF}`, '415 BAD_REQUEST', {
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  }),
  requestAttack('a page of another site asks', 'POST', '/graphql', '200', {
    ...NO_LEAVE,
    headers: { ...JSON_TYPE, origin: 'https://evil.example' },
    body: TYPENAME,
  }),
  requestAttack('a page of no site asks', 'POST', '/graphql', '200', {
    ...NO_LEAVE,
    headers: { ...JSON_TYPE, origin: 'null' },
    body: TYPENAME,
  }),
  requestAttack('a page of another site asks whether it may', 'OPTIONS', '/graphql', '403 BAD_REQUEST', {
    ...NO_LEAVE,
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  }),
  requestAttack('a page of another site asks for a file', 'GET', '/export/svg?maxNodes=1', '200', {
    ...NO_LEAVE,
    headers: { origin: 'https://evil.example' },
  }),
  nowhere('a file above', '/../../package.json'),
  nowhere('a file above, written otherwise', '/%2e%2e/%2e%2e/package.json'),
  nowhere('a file above a folder', '/assets/../../../package.json'),
  nowhere('a file above by the other slash', '/..\\..\\package.json'),
  nowhere('a file whose name ends early', '/index.html%00.js'),
  nowhere('a file of the system', '//etc/passwd'),
  nowhere('a prototype of a page', '/__proto__'),
  noFile('a prototype of a format', '/export/__proto__', '404 NOT_FOUND'),
  noFile('a constructor of a format', '/export/constructor', '404 NOT_FOUND'),
  noFile('a format above', '/export/../../package.json', '404 NOT_FOUND'),
  noFile('a file of too many', '/export/svg?maxNodes=1001', '400 INVALID_ARGUMENT'),
  noFile('a file of no number', '/export/svg?maxNodes=1e9999', '400 INVALID_ARGUMENT'),
  noFile('a file of nobody', '/export/svg?around=person/%00', '400 INVALID_ID'),
  noFile(
    'a file around 400',
    `/export/svg?${Array.from({ length: 400 }, (_, at) => `around=person/p${at}`).join('&')}`,
    '400 INVALID_ARGUMENT',
  ),
  noFile('an address that is no text', '/export/svg?around=%ff%fe%', '400 INVALID_ID'),
  requestAttack('a part of a page', 'GET', '/', '200', { headers: { range: 'bytes=0-10' } }),
  requestAttack('1,300 parts of a page', 'GET', '/', '200', {
    headers: { range: `bytes=${Array.from({ length: 1_300 }, (_, at) => `${at}-`).join(',')}` },
  }),
  requestAttack('a page in 1,000 encodings', 'GET', '/', '200', {
    headers: { 'accept-encoding': Array.from({ length: 1_000 }, (_, at) => `e${at};q=0`).join(',') },
  }),
  requestAttack('an answer in 1,000 types', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: Array.from({ length: 1_000 }, (_, at) => `a/b${at}`).join(',') },
    body: TYPENAME,
  }),
];
