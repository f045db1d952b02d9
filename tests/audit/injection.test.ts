/** Audit: hostile text in any argument, id or cursor changes neither the Cypher statements nor the graph. */
import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { createSeededRandom } from '../../src/drawing/layout/seeded-random.js';
import { IS_LONG_RUN } from '../support/audit-mode.js';
import { useArticleServer } from './article-server.js';

const TEXTS_PER_ARGUMENT = IS_LONG_RUN ? 500 : 12;
const HOSTILE_PIECES = [
  "'",
  '"',
  '`',
  '\\',
  '//',
  '/*',
  '*/',
  '--',
  ';',
  '}',
  ')',
  ']',
  '$id',
  '$0',
  '#{x}',
  '{{x}}',
  '%27',
  '\\u0027',
  '\u0000',
  '\u2028',
  '\ud800',
  ' OR 1=1',
  "' OR true //",
  '") DETACH DELETE n //',
  "'}) MATCH (n) DETACH DELETE n RETURN ('",
  ' CALL db.labels()',
  ' UNION MATCH (n) RETURN n',
  ' SET n.name = 1',
  '(*:*)',
  '~2',
  '^4',
  ' AND ',
  'NOT',
  '[* TO *]',
  '<script>',
  '../',
  '=cmd()',
  '森山',
  '🙂',
];
const schema = buildSchema();
const server = useArticleServer();

const random = createSeededRandom(7);
const hostileText = () =>
  Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => HOSTILE_PIECES[Math.floor(random() * HOSTILE_PIECES.length)],
  ).join('');

/** A value of the type with hostile text in every string, id and date. Null for other scalars. */
function hostileValue(type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return hostileValue(type.ofType, depth);
  if (isListType(type)) return [hostileValue(type.ofType, depth)];
  if (isInputObjectType(type)) {
    if (depth > 1) return {};
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, hostileValue(field.type, depth + 1)]),
    );
  }
  return ['String', 'ID', 'PartialDate'].includes(getNamedType(type).name) ? hostileText() : null;
}

const acceptsText = (argument: GraphQLArgument) =>
  JSON.stringify(hostileValue(argument.type)).match(/"[^"]*"(?!:)/) !== null;
const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args.filter(acceptsText).map((argument) => [field.name, argument.name] as const),
);

it.each(fields)(`%s(%s) withstands ${TEXTS_PER_ARGUMENT} hostile texts`, async (name, argument) => {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`The type Query has no field ${name}.`);
  const validValues: Record<string, unknown> = {
    slug: 'wang-yi',
    name: 'Wang Yi',
    query: 'Wang',
    id: 'person/wang-yi',
    ids: [],
    from: 'person/wang-yi',
    to: 'person/cho-tae-yul',
    around: [],
    a: 'person/wang-yi',
    b: 'person/cho-tae-yul',
    by: 'YEAR',
  };
  const passed = field.args.filter((arg) => arg.name === argument || isNonNullType(arg.type));
  const declarations = passed.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const values = passed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const query = `query (${declarations}) { ${name}(${values}) { __typename } }`;
  const before = await server.dump();
  const statements = new Set<string>();
  for (let at = 0; at < TEXTS_PER_ARGUMENT; at += 1) {
    const variables = Object.fromEntries(
      passed.map((arg) => [arg.name, arg.name === argument ? hostileValue(arg.type) : validValues[arg.name]]),
    );
    const seen = server.statements.length;
    const { codes } = await server.send({ query, variables });
    expect([
      codes.filter((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR'),
      variables,
    ]).toEqual([[], variables]);
    for (const statement of server.statements.slice(seen)) statements.add(statement);
  }
  // The shape of the query determines the statements: one reads the field, others resolve names or ids.
  expect(statements.size).toBeLessThanOrEqual(3);
  expect(await server.dump()).toBe(before);
  expect(server.internalErrors).toEqual([]);
});

it('finds the arguments that accept text', () => {
  expect(fields.length).toBeGreaterThan(25);
});
