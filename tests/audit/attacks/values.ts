/** Hostile variables and hostile JSON around them. */
import { type Attack, type Expectations, postAttack, repeat } from './attack.js';

const AS_OF = '{ dataset { asOf } }';
const EXPECT_DATE = { includes: '{"data":{"dataset":{"asOf":"2025-01"}}' };
const WHO_MET = 'query ($name: String!) { whoMet(name: $name) { resolution } }';
const EXPECT_NOT_FOUND = { includes: '{"data":{"whoMet":{"resolution":"NOT_FOUND"}}' };
const FILTER = 'query ($where: PersonWhere) { people(where: $where) { totalCount } }';

const whoMet = (name: string, value: string): Attack =>
  postAttack(name, { query: WHO_MET, variables: { name: value } }, '200', EXPECT_NOT_FOUND);
const invalidName = (name: string, value: string): Attack =>
  postAttack(name, { query: WHO_MET, variables: { name: value } }, '200 INVALID_ARGUMENT');
/** A body of JSON text that JSON.stringify cannot produce. */
const json = (name: string, text: string, expectedStatus: string, expectations: Expectations = {}): Attack =>
  postAttack(name, text, expectedStatus, expectations);

export const VALUE_ATTACKS: readonly Attack[] = [
  postAttack(
    'a number above the range of Int',
    { query: 'query ($n: Int) { people(first: $n) { totalCount } }', variables: { n: 1e300 } },
    '400 BAD_REQUEST',
    { includes: 'Int cannot represent' },
  ),
  json(
    'a number of 100,000 digits',
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
    'a filter nested 10,000 deep',
    `{"query":"${FILTER}","variables":{"where":${'{"and":['.repeat(10_000)}{}${']}'.repeat(10_000)}}}`,
    '400 LIMIT_EXCEEDED',
    { includes: 'levels of values' },
  ),
  postAttack(
    'a list instead of a string',
    { query: WHO_MET, variables: { name: ['a'] } },
    '400 BAD_REQUEST',
    {
      includes: 'String cannot represent',
    },
  ),
  postAttack(
    'an object instead of a string',
    { query: WHO_MET, variables: { name: { $ne: '' } } },
    '400 BAD_REQUEST',
    {
      includes: 'String cannot represent',
    },
  ),
  json(
    'lists nested 60,000 deep instead of a string',
    `{"query":"${WHO_MET}","variables":{"name":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    '400 LIMIT_EXCEEDED',
    { includes: 'levels of values' },
  ),
  json(
    'lists nested 60,000 deep in extensions',
    `{"query":"${AS_OF}","extensions":{"x":${'['.repeat(60_000)}${']'.repeat(60_000)}}}`,
    '200',
    EXPECT_DATE,
  ),
  json(
    'variables under __proto__',
    `{"query":"${WHO_MET}","variables":{"__proto__":{"name":"Moriyama"}}}`,
    '400 BAD_REQUEST',
    { includes: 'was not provided' },
  ),
  json(
    '__proto__ in a filter',
    `{"query":"${FILTER}","variables":{"where":{"__proto__":{"toString":1}}}}`,
    '400 BAD_REQUEST',
    { includes: '__proto__' },
  ),
  json(
    '__proto__ in the request',
    `{"query":"${AS_OF}","__proto__":{"variables":[1]},"constructor":{"prototype":{"x":1}}}`,
    '400 BAD_REQUEST',
  ),
  json(
    'a duplicate key',
    `{"query":"{ __schema { types { name } } }","query":"${AS_OF}"}`,
    '200',
    EXPECT_DATE,
  ),
  json(
    'an operation named __proto__',
    `{"query":"query __proto__ ${AS_OF}","operationName":"__proto__"}`,
    '200',
    EXPECT_DATE,
  ),
  postAttack('an unknown operation', { query: AS_OF, operationName: 'Other' }, '400 BAD_REQUEST', {
    includes: 'Could not determine what operation to execute.',
  }),
  postAttack(
    '8,000 undeclared variables',
    { query: AS_OF, variables: Object.fromEntries(Array.from({ length: 8_000 }, (_, at) => [`x${at}`, at])) },
    '200',
    EXPECT_DATE,
  ),
  whoMet('a null byte in a name', 'a\u0000b'),
  whoMet('a lone surrogate in a name', 'q\ud800q'),
  whoMet('a right-to-left override in a name', 'q\u202eq'),
  invalidName('a blank name', '  '),
  invalidName('a name with 20,000 accents', 'é\u0301'.repeat(20_000)),
  invalidName('a name of 100,000 letters', 'x'.repeat(100_000)),
  invalidName('a name of 40,000 words', 'x y '.repeat(20_000)),
  invalidName('the operators of a search language in a name', '+-&|!(){}[]^"~*?:\\/ AND OR NOT '.repeat(300)),
  postAttack(
    'a date of 100,000 digits',
    {
      query:
        '{ people(where: { met: { some: { during: { from: "' +
        '9'.repeat(100_000) +
        '" } } } }) { totalCount } }',
    },
    '400 INVALID_DATE',
  ),
  postAttack(
    'an invalid cursor',
    { query: '{ people(first: 1, after: "__proto__") { totalCount } }' },
    '200 INVALID_CURSOR',
  ),
  postAttack(
    'a cursor of 60,000 nested lists',
    {
      query: `{ people(first: 1, after: "${Buffer.from('['.repeat(60_000)).toString('base64url')}") { totalCount } }`,
    },
    '200 INVALID_CURSOR',
  ),
  postAttack('an invalid id', { query: '{ node(id: "constructor/__proto__") { id } }' }, '200 INVALID_ID'),
];
