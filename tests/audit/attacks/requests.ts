/** Requests that are none: of other types, methods and places, and from other sites. */
import { gzipSync } from 'node:zlib';
import { asks, type Probe, posts } from './probe.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const TYPENAME = '{"query":"{ __typename }"}';
const AS_OF = encodeURIComponent('{ dataset { asOf } }');
const CSRF = { 'x-graphql-yoga-csrf': '1' };
const NO_LEAVE = { silent: /access-control/i };

const typed = (name: string, type: string, body: string | Buffer): Probe =>
  asks(name, 'POST', '/graphql', '415 BAD_REQUEST', { headers: { 'content-type': type }, body });
const method = (name: string): Probe =>
  asks(`${name} of a question`, name, '/graphql', '405 BAD_REQUEST', { headers: JSON_TYPE, body: TYPENAME });
const nowhere = (name: string, path: string): Probe => asks(name, 'GET', path, '404');
const noFile = (name: string, path: string, wanted: string): Probe => asks(name, 'GET', path, wanted);

export const REQUESTS: readonly Probe[] = [
  typed('a text', 'text/plain', TYPENAME),
  typed('a form', 'application/x-www-form-urlencoded', 'query={__typename}'),
  typed('an upload', 'multipart/form-data; boundary=x', '--x--'),
  typed('a GraphQL text', 'application/graphql', '{__typename}'),
  typed('a form that is called JSON', 'text/plain; application/json', TYPENAME),
  typed('two types', 'application/json, text/plain', TYPENAME),
  typed('another encoding of letters', 'application/json; charset=latin1', TYPENAME),
  asks('a type in capitals', 'POST', '/graphql', '200', {
    headers: { 'content-type': 'Application/JSON; Charset="UTF-8"' },
    body: TYPENAME,
  }),
  asks('an answer as an image', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: 'image/png' },
    body: TYPENAME,
  }),
  posts(
    'a letter that is no UTF-8',
    Buffer.from('{"query":"{ search(query: \\"\xff\\") { totalCount } }"}', 'latin1'),
    '400 BAD_REQUEST',
  ),
  asks('no type', 'POST', '/graphql', '415 BAD_REQUEST', { body: '{}' }),
  posts('no JSON', '{"query"', '400 BAD_REQUEST'),
  posts('a list of requests', `[${TYPENAME},${TYPENAME}]`, '400 BAD_REQUEST'),
  posts('a JSON text', '"{__typename}"', '400 BAD_REQUEST'),
  posts('nothing', '', '400 BAD_REQUEST'),
  posts('null', 'null', '400 BAD_REQUEST'),
  posts('variables that are a list', '{"query":"{__typename}","variables":[1]}', '400 BAD_REQUEST'),
  posts('a query that is a number', '{"query":1}', '400 BAD_REQUEST'),
  posts('bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]), '400 BAD_REQUEST'),
  posts('JSON in UTF-16', Buffer.from(TYPENAME, 'utf16le'), '400 BAD_REQUEST'),
  posts('JSON behind a byte order mark', `\ufeff${TYPENAME}`, '400 BAD_REQUEST'),
  posts('lists 130,000 deep', '['.repeat(130_000), '400 BAD_REQUEST'),
  asks('a zipped question', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(TYPENAME),
  }),
  asks('a bomb', 'POST', '/graphql', '415 BAD_REQUEST', {
    headers: { ...JSON_TYPE, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50 * 1024 * 1024)),
  }),
  posts('2 MB', `{"query":"{ dataset { asOf } }${' '.repeat(2 * 1024 * 1024)}"}`, '413 LIMIT_EXCEEDED'),
  method('PUT'),
  method('PATCH'),
  method('DELETE'),
  method('TRACE'),
  method('QUERY'),
  asks('HEAD of a question', 'HEAD', `/graphql?query=${AS_OF}`, '405', { headers: CSRF }),
  asks('a question by a link', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
    says: 'By GET the header x-graphql-yoga-csrf is wanted',
  }),
  asks('a mutation by a link', 'GET', '/graphql?query=mutation%7Bx%7D', '403 BAD_REQUEST'),
  asks('a mutation by GET', 'GET', '/graphql?query=mutation%7Bx%7D', '405 BAD_REQUEST', { headers: CSRF }),
  asks('wrong variables by GET', 'GET', `/graphql?query=${AS_OF}&variables=nope`, '400 BAD_REQUEST', {
    headers: CSRF,
    says: 'The parameter variables is no JSON object.',
  }),
  asks('another method in a header', 'GET', `/graphql?query=${AS_OF}`, '403 BAD_REQUEST', {
    headers: { 'x-http-method-override': 'POST' },
  }),
  asks('a question in the address of a form', 'POST', `/graphql?query=${AS_OF}`, '415 BAD_REQUEST', {
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  }),
  asks('a page of another site asks', 'POST', '/graphql', '200', {
    ...NO_LEAVE,
    headers: { ...JSON_TYPE, origin: 'https://evil.example' },
    body: TYPENAME,
  }),
  asks('a page of no site asks', 'POST', '/graphql', '200', {
    ...NO_LEAVE,
    headers: { ...JSON_TYPE, origin: 'null' },
    body: TYPENAME,
  }),
  asks('a page of another site asks whether it may', 'OPTIONS', '/graphql', '403 BAD_REQUEST', {
    ...NO_LEAVE,
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  }),
  asks('a page of another site asks for a file', 'GET', '/export/svg?maxNodes=1', '200', {
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
  asks('a part of a page', 'GET', '/', '200', { headers: { range: 'bytes=0-10' } }),
  asks('1,300 parts of a page', 'GET', '/', '200', {
    headers: { range: `bytes=${Array.from({ length: 1_300 }, (_, at) => `${at}-`).join(',')}` },
  }),
  asks('a page in 1,000 encodings', 'GET', '/', '200', {
    headers: { 'accept-encoding': Array.from({ length: 1_000 }, (_, at) => `e${at};q=0`).join(',') },
  }),
  asks('an answer in 1,000 types', 'POST', '/graphql', '406 BAD_REQUEST', {
    headers: { ...JSON_TYPE, accept: Array.from({ length: 1_000 }, (_, at) => `a/b${at}`).join(',') },
    body: TYPENAME,
  }),
];
