/** Variables, and the JSON that they come in, that no program would send. */
import { type Attack, postAttack, repeat } from './attack.js';

const AS_OF = '{ dataset { asOf } }';
const ANSWERED = { includes: '{"data":{"dataset":{"asOf":"2025-01"}}' };
const WHO = 'query ($name: String!) { whoMet(name: $name) { resolution } }';
const NOBODY = { includes: '{"data":{"whoMet":{"resolution":"NOT_FOUND"}}' };
const FILTER = 'query ($where: PersonWhere) { people(where: $where) { totalCount } }';

const whoMet = (name: string, value: string): Attack =>
  postAttack(name, { query: WHO, variables: { name: value } }, '200', NOBODY);
const noName = (name: string, value: string): Attack =>
  postAttack(name, { query: WHO, variables: { name: value } }, '200 INVALID_ARGUMENT');
/** Written by hand, since no object holds it. */
const json = (name: string, text: string, wanted: string, told = {}): Attack =>
  postAttack(name, text, wanted, told);

export const VALUE_ATTACKS: readonly Attack[] = [
  postAttack(
    'a number past every Int',
    { query: 'query ($n: Int) { people(first: $n) { totalCount } }', variables: { n: 1e300 } },
    '400 BAD_REQUEST',
    { includes: 'Int cannot represent' },
  ),
  json(
    'a number past every number',
    `{"query":"query ($n: Int) { people(first: $n) { totalCount } }","variables":{"n":${'9'.repeat(100_000)}}}`,
    '400 BAD_REQUEST',
    { includes: 'Int cannot represent' },
  ),
  postAttack(
    'a list of 5,000 ids',
    {
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array.from({ length: 5_000 }, (_, at) => `person/p${at}`) },
    },
    '200 INVALID_ARGUMENT',
    { includes: 'at most' },
  ),
  json(
    'a list of 25,000 nulls',
    `{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":[${repeat(25_000, () => 'null', ',')}]}}`,
    '400 BAD_REQUEST',
    { includes: 'Variable \\"$ids\\" got invalid value null' },
  ),
  json(
    'a filter of 10,000 conditions',
    `{"query":"${FILTER}","variables":{"where":{"and":[${repeat(10_000, () => '{}', ',')}]}}}`,
    '200 INVALID_ARGUMENT',
  ),
  json(
    'a filter in a filter, 10,000 deep',
    `{"query":"${FILTER}","variables":{"where":${'{"and":['.repeat(10_000)}{}${']}'.repeat(10_000)}}}`,
    '400 LIMIT_EXCEEDED',
    { includes: 'levels of values' },
  ),
  postAttack('a list for a text', { query: WHO, variables: { name: ['a'] } }, '400 BAD_REQUEST', {
    includes: 'String cannot represent',
  }),
  postAttack('an object for a text', { query: WHO, variables: { name: { $ne: '' } } }, '400 BAD_REQUEST', {
    includes: 'String cannot represent',
  }),
  json(
    'a text that is 60,000 lists deep',
    `{"query":"${WHO}","variables":{"name":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    '400 LIMIT_EXCEEDED',
    { includes: 'levels of values' },
  ),
  json(
    'lists 60,000 deep that nobody asks for',
    `{"query":"${AS_OF}","extensions":{"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    '200',
    ANSWERED,
  ),
  json(
    'the prototype of all objects',
    `{"query":"${WHO}","variables":{"__proto__":{"name":"Moriyama"}}}`,
    '400 BAD_REQUEST',
    { includes: 'was not provided' },
  ),
  json(
    'the prototype in a filter',
    `{"query":"${FILTER}","variables":{"where":{"__proto__":{"toString":1}}}}`,
    '400 BAD_REQUEST',
    { includes: '__proto__' },
  ),
  json(
    'the prototype of the request',
    `{"query":"${AS_OF}","__proto__":{"variables":[1]},"constructor":{"prototype":{"x":1}}}`,
    '400 BAD_REQUEST',
  ),
  json('a name twice', `{"query":"{ __schema { types { name } } }","query":"${AS_OF}"}`, '200', ANSWERED),
  json(
    'an operation called like a prototype',
    `{"query":"query __proto__ ${AS_OF}","operationName":"__proto__"}`,
    '200',
    ANSWERED,
  ),
  postAttack('an operation that is not there', { query: AS_OF, operationName: 'Other' }, '400 BAD_REQUEST', {
    includes: 'Could not determine what operation to execute.',
  }),
  postAttack(
    'many variables that nobody asks for',
    { query: AS_OF, variables: Object.fromEntries(Array.from({ length: 8_000 }, (_, at) => [`x${at}`, at])) },
    '200',
    ANSWERED,
  ),
  whoMet('a null byte in a text', 'a\u0000b'),
  whoMet('half a pair in a text', 'q\ud800q'),
  whoMet('an order of reading in a text', 'q\u202eq'),
  noName('nothing but space', '  '),
  noName('a text of 20,000 accents', 'é\u0301'.repeat(20_000)),
  noName('a text of 100,000 letters', 'x'.repeat(100_000)),
  noName('a text of 40,000 words', 'x y '.repeat(20_000)),
  noName('a text of every sign of a query language', '+-&|!(){}[]^"~*?:\\/ AND OR NOT '.repeat(300)),
  postAttack(
    'a date without end',
    {
      query:
        '{ people(where: { met: { some: { during: { from: "' +
        '9'.repeat(100_000) +
        '" } } } }) { totalCount } }',
    },
    '400 INVALID_DATE',
  ),
  postAttack(
    'a cursor that is none',
    { query: '{ people(first: 1, after: "__proto__") { totalCount } }' },
    '200 INVALID_CURSOR',
  ),
  postAttack(
    'a cursor without end',
    {
      query: `{ people(first: 1, after: "${Buffer.from('['.repeat(60_000)).toString('base64url')}") { totalCount } }`,
    },
    '200 INVALID_CURSOR',
  ),
  postAttack(
    'an id that is none',
    { query: '{ node(id: "constructor/__proto__") { id } }' },
    '200 INVALID_ID',
  ),
];
