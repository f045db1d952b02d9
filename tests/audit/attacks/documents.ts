/** GraphQL documents that are too large, circular, invalid or too expensive. */
import { type Attack, postAttack, repeat } from './attack.js';

const MET = '{ met { nodes { counterpart ';
const nested = (levels: number) =>
  `{ person(slug: "wang-yi") ${MET.repeat(levels)} { name } ${'} } }'.repeat(levels)} }`;

const tooLarge = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query, operationName: /query (Q0)/.exec(query)?.[1] }, '400 LIMIT_EXCEEDED', {
    includes,
  });
const invalid = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '400 GRAPHQL_VALIDATION_FAILED', { includes });
const unparsable = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '400 GRAPHQL_PARSE_FAILED', { includes });
const invalidArgument = (name: string, query: string, includes: string): Attack =>
  postAttack(name, { query }, '200 INVALID_ARGUMENT', { includes });

const doubling = (steps: number, end: string) =>
  `{ dataset { ...F0 } } ${repeat(steps, (at) => `fragment F${at} on Dataset { ${at === steps - 1 ? end : `...F${at + 1} ...F${at + 1}`} }`)}`;

/** Its declared cost exceeds the limit, whatever the graph holds. */
const tooExpensive = (name: string, query: string, variables = {}) =>
  postAttack(name, { query, variables }, '400 LIMIT_EXCEEDED', { includes: 'more than 25,000 fields' });

export const DOCUMENT_ATTACKS: readonly Attack[] = [
  tooLarge(
    'too many aliases',
    `{ ${repeat(16, (at) => `a${at}: dataset { asOf }`)} }`,
    '16 aliases; at most 15',
  ),
  tooLarge(
    'an alias flood',
    `{ ${repeat(400, (at) => `a${at}: dataset { asOf }`)} }`,
    'tokens; at most 2,000',
  ),
  tooLarge(
    'aliases in a nested field',
    `{ dataset { ${repeat(400, (at) => `a${at}: asOf`)} } }`,
    '400 aliases; at most 15',
  ),
  tooLarge('too many root fields', `{ ${repeat(21, () => '__typename')} }`, '21 root fields; at most 20'),
  tooLarge(
    'a flood of __typename',
    `{ ${repeat(1_990, () => '__typename')} }`,
    '1990 root fields; at most 20',
  ),
  invalid(
    'a flood of __typename in a field',
    `{ dataset { ${repeat(1_990, () => '__typename')} } }`,
    'Validation aborted.',
  ),
  tooLarge(
    'root fields in fragments',
    `{ ${repeat(21, () => '...F')} } fragment F on Query { __typename }`,
    '21 root fields',
  ),
  tooLarge('a document 17 fields deep', nested(5), '17 levels of fields; at most 15'),
  tooLarge('a document of great depth', nested(130), 'levels of fields; at most 15'),
  tooLarge(
    'depth through fragments',
    `{ ...A } fragment A on Query { person(slug: "x") { ...B } } ${repeat(16, (at) => `fragment B${at} on Person { met { nodes { counterpart { name } } } }`)} fragment B on Person { ${'met { nodes { counterpart { '.repeat(5)} name ${'} } } '.repeat(5)} }`,
    'levels of fields',
  ),
  tooLarge(
    'a wide selection',
    `{ people { nodes { ${repeat(1_000, () => 'name slug')} } } }`,
    'tokens; at most 2,000',
  ),
  tooLarge(
    'too many fragments',
    `{ __typename } ${repeat(51, (at) => `fragment F${at} on Query { __typename }`)}`,
    '51 fragments; at most 50',
  ),
  tooLarge(
    'too many operations',
    repeat(11, (at) => `query Q${at} { __typename }`),
    '11 operations; at most 10',
  ),
  tooLarge(
    'too many directives',
    `{ dataset { ${repeat(11, () => 'asOf @include(if: true)')} } }`,
    '11 directives; at most 10',
  ),
  tooLarge(
    'too many directives on one field',
    `{ dataset { asOf ${repeat(11, () => '@include(if: true)')} } }`,
    '11 directives',
  ),
  tooLarge(
    'a flood of unknown directives',
    `{ dataset { asOf ${repeat(900, (at) => `@d${at}`)} } }`,
    '900 directives',
  ),
  tooLarge('too many tokens', `{ dataset { ${repeat(2_000, () => 'asOf')} } }`, 'tokens; at most 2,000'),
  tooLarge('unclosed braces', '{a'.repeat(30_000), 'tokens; at most 2,000'),
  tooLarge(
    'deep introspection',
    `{ __type(name: "Person") { ${'ofType { '.repeat(16)} name ${'} '.repeat(16)} } }`,
    'levels of introspection fields; at most 15',
  ),
  tooLarge(
    'circular introspection',
    `{ __schema { types { ${'fields { type { '.repeat(7)} name ${'} } '.repeat(7)} } } }`,
    'levels of introspection fields',
  ),
  invalid(
    'a fragment that spreads itself',
    '{ ...F } fragment F on Query { dataset { asOf } ...F }',
    'Cannot spread fragment \\"F\\" within itself.',
  ),
  invalid(
    'circular fragments',
    `{ ...F0 } ${repeat(50, (at) => `fragment F${at} on Query { ...F${(at + 1) % 50} }`)}`,
    'within itself via',
  ),
  postAttack('fragments that double at each level', { query: doubling(50, 'asOf') }, '200', {
    includes: '{"data":{"dataset":{"asOf":"2025-01"}}',
  }),
  invalid(
    'fragments that double and then conflict',
    doubling(50, 'a: asOf a: version'),
    'Fields \\"a\\" conflict',
  ),
  invalid(
    'many fields that are compared with each other',
    `{ dataset { ${repeat(390, () => 'x: asOf')} x: version } }`
      .replace(/x: asOf /g, 'asOf ')
      .replace('x: v', 'asOf: v'),
    'Fields \\"asOf\\" conflict',
  ),
  invalid('unknown fragments', `{ ${repeat(19, (at) => `...F${at}`)} }`, 'Unknown fragment'),
  invalid('unknown fields', `{ dataset { ${repeat(1_900, (at) => `versio${at}`)} } }`, 'Cannot query field'),
  invalid('a field name of 120 KB', `{ dataset { ${'asOf'.repeat(30_000)} } }`, 'Cannot query field'),
  invalid(
    'a type name of 119 KB',
    `{ dataset { ... on ${'Dataset'.repeat(17_000)} { asOf } } }`,
    'Unknown type',
  ),
  invalid(
    'an argument name of 100 KB',
    `{ people(${'first'.repeat(20_000)}: 1) { totalCount } }`,
    'Unknown argument',
  ),
  invalid(
    'deeply nested lists',
    `{ nodes(ids: ${'['.repeat(900)}"x"${']'.repeat(900)}) { id } }`,
    'ID cannot represent',
  ),
  invalid(
    'deeply nested objects',
    `{ people(where: ${'{ x: '.repeat(480)} 1 ${'}'.repeat(480)}) { totalCount } }`,
    'is not defined by type',
  ),
  invalidArgument(
    'a deeply nested filter',
    `{ people(where: ${'{ and: { not: '.repeat(240)} { } ${'} }'.repeat(240)}) { totalCount } }`,
    'nested at most 5 deep',
  ),
  invalid(
    'a variable of a deeply nested list type',
    `query ($x: ${'['.repeat(900)}Int${']'.repeat(900)}) { people(first: $x) { totalCount } }`,
    'used in position expecting type',
  ),
  invalid(
    'many unused variables',
    `query (${repeat(490, (at) => `$x${at}: Int`)}) { dataset { asOf } }`,
    'is never used',
  ),
  invalid(
    'a variable declared twice',
    'query ($x: Int, $x: Int) { people(first: $x) { totalCount } }',
    'only one variable',
  ),
  postAttack('a mutation', { query: 'mutation { x }' }, '200 BAD_REQUEST', { includes: '"data":null' }),
  postAttack('a subscription', { query: 'subscription { x }' }, '400 BAD_REQUEST'),
  invalid('a type definition', 'type Query { x: Int } { dataset { asOf } }', 'not executable'),
  invalid('an incremental response', '{ ... @defer { dataset { asOf } } }', 'Unknown directive'),
  invalid(
    'an integer above 32 bits',
    '{ people(first: 99999999999999999999) { totalCount } }',
    'Int cannot represent',
  ),
  invalid(
    'an integer of 100,000 digits',
    `{ people(first: ${'9'.repeat(100_000)}) { totalCount } }`,
    'Int cannot represent',
  ),
  invalid('a float of infinite size', '{ people(first: 1e99999) { totalCount } }', 'Int cannot represent'),
  unparsable('a null byte', '{ dataset { as\u0000Of } }', 'Unexpected character: U+0000'),
  unparsable('a lone surrogate as a name', '{ dataset { \ud800 } }', 'Invalid character'),
  unparsable(
    'an escaped lone surrogate',
    '{ whoMet(name: "\\ud800") { resolution } }',
    'Invalid Unicode escape',
  ),
  unparsable(
    'an escape above U+10FFFF',
    '{ whoMet(name: "\\u{110000}") { resolution } }',
    'Invalid Unicode escape',
  ),
  unparsable('an unterminated string', `{ whoMet(name: "${'x'.repeat(100_000)}`, 'Unterminated string'),
  unparsable('only a comment', `#${'x'.repeat(100_000)}`, 'Unexpected <EOF>'),
  postAttack('a document after a byte order mark', { query: '\ufeff{ dataset { asOf } }' }, '200', {
    includes: '{"data":{"dataset":{"asOf":"2025-01"}}',
  }),
  invalidArgument('a page of 101', '{ people(first: 101) { totalCount } }', 'must be between 1 and 100'),
  invalidArgument(
    'a backward page of 2,147,483,647',
    '{ people(last: 2147483647) { totalCount } }',
    'must be between 1 and 100',
  ),
  invalidArgument('a negative page size', '{ people(first: -1) { totalCount } }', 'first'),
  invalidArgument('a subgraph of 1,001 nodes', '{ overview(maxNodes: 1001) { truncated } }', 'maxNodes'),
  invalidArgument(
    'a subgraph of great depth',
    '{ subgraph(around: ["person/wang-yi"], depth: 1000000) { truncated } }',
    'depth',
  ),
  invalidArgument(
    'paths of great length',
    '{ paths(from: "person/wang-yi", to: "person/cho-tae-yul", maxLength: 1000000) { truncated } }',
    'maxLength',
  ),
  tooExpensive(
    'nested pages of 100',
    '{ people(first: 100) { nodes { met(first: 100) { nodes { meetings(first: 100) { basis } } } } } }',
  ),
  tooExpensive(
    'the whole graph with all evidence',
    '{ overview(maxNodes: 1000) { edges(first: 5000) { evidence { source { title } } } } }',
  ),
  tooExpensive(
    'many paths',
    '{ paths(from: "person/wang-yi", to: "country/japan", first: 100, maxLength: 6) { paths { steps { edges(first: 100) { id } } } } }',
  ),
  tooExpensive(
    'pages under many aliases',
    `{ ${repeat(15, (at) => `p${at}: people(first: 100) { nodes { id name kind slug names { value kind } } }`)} }`,
  ),
  tooExpensive(
    'pages in a fragment',
    `{ people(first: 100) { nodes { ...F } } } fragment F on Person { met(first: 100) { nodes { counterpart { id name kind } } } }`,
  ),
  tooExpensive(
    'the same node a hundred times',
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Person { met(first: 100) { nodes { counterpart { id name } } } } } }`,
    { ids: Array(100).fill('person/wang-yi') },
  ),
];
