/** Documents that are too large, go in circles, or mean nothing. */
import { type Attack, postAttack, repeat } from './attack.js';

const MET = '{ met { nodes { counterpart ';
const nested = (levels: number) =>
  `{ person(slug: "wang-yi") ${MET.repeat(levels)} { name } ${'} } }'.repeat(levels)} }`;

const tooLarge = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query, operationName: /query (Q0)/.exec(query)?.[1] }, '400 LIMIT_EXCEEDED', {
    includes,
  });
const wrong = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '400 GRAPHQL_VALIDATION_FAILED', { includes });
const unreadable = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '400 GRAPHQL_PARSE_FAILED', { includes });
const refused = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '200 INVALID_ARGUMENT', { includes });

const doubling = (steps: number, end: string) =>
  `{ dataset { ...F0 } } ${repeat(steps, (at) => `fragment F${at} on Dataset { ${at === steps - 1 ? end : `...F${at + 1} ...F${at + 1}`} }`)}`;

/** That costs more than is taken, whatever it would find. */
const dear = (name: string, query: string, variables = {}) =>
  postAttack(name, { query, variables }, '400 LIMIT_EXCEEDED', { includes: 'more than 25,000 fields' });

export const DOCUMENT_ATTACKS: readonly Attack[] = [
  tooLarge('aliases', `{ ${repeat(16, (at) => `a${at}: dataset { asOf }`)} }`, '16 aliases; at most 15'),
  tooLarge(
    'an alias flood',
    `{ ${repeat(400, (at) => `a${at}: dataset { asOf }`)} }`,
    'tokens; at most 2,000',
  ),
  tooLarge(
    'aliases deep down',
    `{ dataset { ${repeat(400, (at) => `a${at}: asOf`)} } }`,
    '400 aliases; at most 15',
  ),
  tooLarge('root fields', `{ ${repeat(21, () => '__typename')} }`, '21 root fields; at most 20'),
  tooLarge(
    'a flood of __typename',
    `{ ${repeat(1_990, () => '__typename')} }`,
    '1990 root fields; at most 20',
  ),
  wrong(
    'a flood of __typename in a field',
    `{ dataset { ${repeat(1_990, () => '__typename')} } }`,
    'Validation aborted.',
  ),
  tooLarge(
    'root fields by fragments',
    `{ ${repeat(21, () => '...F')} } fragment F on Query { __typename }`,
    '21 root fields',
  ),
  tooLarge('depth', nested(5), '17 levels of fields; at most 15'),
  tooLarge('great depth', nested(130), 'levels of fields; at most 15'),
  tooLarge(
    'depth by fragments',
    `{ ...A } fragment A on Query { person(slug: "x") { ...B } } ${repeat(16, (at) => `fragment B${at} on Person { met { nodes { counterpart { name } } } }`)} fragment B on Person { ${'met { nodes { counterpart { '.repeat(5)} name ${'} } } '.repeat(5)} }`,
    'levels of fields',
  ),
  tooLarge('width', `{ people { nodes { ${repeat(1_000, () => 'name slug')} } } }`, 'tokens; at most 2,000'),
  tooLarge(
    'fragments',
    `{ __typename } ${repeat(51, (at) => `fragment F${at} on Query { __typename }`)}`,
    '51 fragments; at most 50',
  ),
  tooLarge(
    'operations',
    repeat(11, (at) => `query Q${at} { __typename }`),
    '11 operations; at most 10',
  ),
  tooLarge(
    'directives',
    `{ dataset { ${repeat(11, () => 'asOf @include(if: true)')} } }`,
    '11 directives; at most 10',
  ),
  tooLarge(
    'directives on one field',
    `{ dataset { asOf ${repeat(11, () => '@include(if: true)')} } }`,
    '11 directives',
  ),
  tooLarge(
    'a flood of unknown directives',
    `{ dataset { asOf ${repeat(900, (at) => `@d${at}`)} } }`,
    '900 directives',
  ),
  tooLarge('tokens', `{ dataset { ${repeat(2_000, () => 'asOf')} } }`, 'tokens; at most 2,000'),
  tooLarge('braces that are never closed', '{a'.repeat(30_000), 'tokens; at most 2,000'),
  tooLarge(
    'introspection',
    `{ __type(name: "Person") { ${'ofType { '.repeat(16)} name ${'} '.repeat(16)} } }`,
    'levels of introspection fields; at most 15',
  ),
  tooLarge(
    'introspection in circles',
    `{ __schema { types { ${'fields { type { '.repeat(7)} name ${'} } '.repeat(7)} } } }`,
    'levels of introspection fields',
  ),
  wrong(
    'a fragment that spreads itself',
    '{ ...F } fragment F on Query { dataset { asOf } ...F }',
    'Cannot spread fragment \\"F\\" within itself.',
  ),
  wrong(
    'fragments in a circle',
    `{ ...F0 } ${repeat(50, (at) => `fragment F${at} on Query { ...F${(at + 1) % 50} }`)}`,
    'within itself via',
  ),
  postAttack('fragments that double at each step', { query: doubling(50, 'asOf') }, '200', {
    includes: '{"data":{"dataset":{"asOf":"2025-01"}}',
  }),
  wrong(
    'fragments that double and then differ',
    doubling(50, 'a: asOf a: version'),
    'Fields \\"a\\" conflict',
  ),
  wrong(
    'fields that are compared with each other',
    `{ dataset { ${repeat(390, () => 'x: asOf')} x: version } }`
      .replace(/x: asOf /g, 'asOf ')
      .replace('x: v', 'asOf: v'),
    'Fields \\"asOf\\" conflict',
  ),
  wrong('fragments that are not there', `{ ${repeat(19, (at) => `...F${at}`)} }`, 'Unknown fragment'),
  wrong(
    'fields that are not there',
    `{ dataset { ${repeat(1_900, (at) => `versio${at}`)} } }`,
    'Cannot query field',
  ),
  wrong('a name without end', `{ dataset { ${'asOf'.repeat(30_000)} } }`, 'Cannot query field'),
  wrong(
    'a name of a type without end',
    `{ dataset { ... on ${'Dataset'.repeat(17_000)} { asOf } } }`,
    'Unknown type',
  ),
  wrong(
    'a name of an argument without end',
    `{ people(${'first'.repeat(20_000)}: 1) { totalCount } }`,
    'Unknown argument',
  ),
  wrong(
    'a list in a list in a list',
    `{ nodes(ids: ${'['.repeat(900)}"x"${']'.repeat(900)}) { id } }`,
    'ID cannot represent',
  ),
  wrong(
    'objects in objects',
    `{ people(where: ${'{ x: '.repeat(480)} 1 ${'}'.repeat(480)}) { totalCount } }`,
    'is not defined by type',
  ),
  refused(
    'a filter in a filter in a filter',
    `{ people(where: ${'{ and: { not: '.repeat(240)} { } ${'} }'.repeat(240)}) { totalCount } }`,
    'nested at most 5 deep',
  ),
  wrong(
    'a type in lists of lists',
    `query ($x: ${'['.repeat(900)}Int${']'.repeat(900)}) { people(first: $x) { totalCount } }`,
    'used in position expecting type',
  ),
  wrong(
    'many variables that are not used',
    `query (${repeat(490, (at) => `$x${at}: Int`)}) { dataset { asOf } }`,
    'is never used',
  ),
  wrong(
    'one variable twice',
    'query ($x: Int, $x: Int) { people(first: $x) { totalCount } }',
    'only one variable',
  ),
  postAttack('a mutation', { query: 'mutation { x }' }, '200 BAD_REQUEST', { includes: '"data":null' }),
  postAttack('a subscription', { query: 'subscription { x }' }, '400 BAD_REQUEST'),
  wrong('a schema', 'type Query { x: Int } { dataset { asOf } }', 'not executable'),
  wrong('an answer in parts', '{ ... @defer { dataset { asOf } } }', 'Unknown directive'),
  wrong(
    'an integer that no Int holds',
    '{ people(first: 99999999999999999999) { totalCount } }',
    'Int cannot represent',
  ),
  wrong(
    'an integer of 100,000 digits',
    `{ people(first: ${'9'.repeat(100_000)}) { totalCount } }`,
    'Int cannot represent',
  ),
  wrong('a number without bounds', '{ people(first: 1e99999) { totalCount } }', 'Int cannot represent'),
  unreadable('a null byte', '{ dataset { as\u0000Of } }', 'Unexpected character: U+0000'),
  unreadable('half a pair as a name', '{ dataset { \ud800 } }', 'Invalid character'),
  unreadable('half a pair, escaped', '{ whoMet(name: "\\ud800") { resolution } }', 'Invalid Unicode escape'),
  unreadable(
    'a character past the last',
    '{ whoMet(name: "\\u{110000}") { resolution } }',
    'Invalid Unicode escape',
  ),
  unreadable('a text that never ends', `{ whoMet(name: "${'x'.repeat(100_000)}`, 'Unterminated string'),
  unreadable('nothing but a comment', `#${'x'.repeat(100_000)}`, 'Unexpected <EOF>'),
  postAttack('a document behind a byte order mark', { query: '\ufeff{ dataset { asOf } }' }, '200', {
    includes: '{"data":{"dataset":{"asOf":"2025-01"}}',
  }),
  refused('a page', '{ people(first: 101) { totalCount } }', 'must be between 1 and 100'),
  refused('a page backward', '{ people(last: 2147483647) { totalCount } }', 'must be between 1 and 100'),
  refused('a page of less than nothing', '{ people(first: -1) { totalCount } }', 'first'),
  refused('a picture', '{ overview(maxNodes: 1001) { truncated } }', 'maxNodes'),
  refused(
    'a deep picture',
    '{ subgraph(around: ["person/wang-yi"], depth: 1000000) { truncated } }',
    'depth',
  ),
  refused(
    'long paths',
    '{ paths(from: "person/wang-yi", to: "person/cho-tae-yul", maxLength: 1000000) { truncated } }',
    'maxLength',
  ),
  dear(
    'pages in pages',
    '{ people(first: 100) { nodes { met(first: 100) { nodes { meetings(first: 100) { basis } } } } } }',
  ),
  dear(
    'a picture of all, with all that it rests on',
    '{ overview(maxNodes: 1000) { edges(first: 5000) { evidence { source { title } } } } }',
  ),
  dear(
    'many paths',
    '{ paths(from: "person/wang-yi", to: "country/japan", first: 100, maxLength: 6) { paths { steps { edges(first: 100) { id } } } } }',
  ),
  dear(
    'pages under many names',
    `{ ${repeat(15, (at) => `p${at}: people(first: 100) { nodes { id name kind slug names { value kind } } }`)} }`,
  ),
  dear(
    'pages by fragments',
    `{ people(first: 100) { nodes { ...F } } } fragment F on Person { met(first: 100) { nodes { counterpart { id name kind } } } }`,
  ),
  dear(
    'the same thing by a hundred ids',
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { met(first: 100) { nodes { counterpart { id name } } } } } }`,
    { ids: Array(100).fill('person/wang-yi') },
  ),
];
