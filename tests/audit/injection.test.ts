/** Hostile text in every argument that takes text, and in ids and cursors: no statement changes for it, and no data. */
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
import { IS_LONG_RUN, useArticleServer } from './article-server.js';

const EACH = IS_LONG_RUN ? 500 : 12;
const PIECES = [
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
const text = () =>
  Array.from(
    { length: 1 + Math.floor(random() * 4) },
    () => PIECES[Math.floor(random() * PIECES.length)],
  ).join('');

/** A value of a type with hostile text wherever text goes; null where there is none. */
function hostileFor(type: GraphQLInputType, depth = 0): unknown {
  if (isNonNullType(type)) return hostileFor(type.ofType, depth);
  if (isListType(type)) return [hostileFor(type.ofType, depth)];
  if (isInputObjectType(type)) {
    if (depth > 1) return {};
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, hostileFor(field.type, depth + 1)]),
    );
  }
  return ['String', 'ID', 'PartialDate'].includes(getNamedType(type).name) ? text() : null;
}

const takesText = (argument: GraphQLArgument) =>
  JSON.stringify(hostileFor(argument.type)).match(/"[^"]*"(?!:)/) !== null;
const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
  field.args.filter(takesText).map((argument) => [field.name, argument.name] as const),
);

it.each(fields)(`%s(%s) with ${EACH} hostile texts`, async (name, argument) => {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(`There is no field ${name}.`);
  const sane: Record<string, unknown> = {
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
  const wanted = field.args.filter((one) => one.name === argument || isNonNullType(one.type));
  const query = `query (${wanted.map((one) => `$${one.name}: ${one.type}`).join(', ')}) { ${name}(${wanted.map((one) => `${one.name}: $${one.name}`).join(', ')}) { __typename } }`;
  const before = await server.whole();
  const shapes = new Set<string>();
  for (let at = 0; at < EACH; at += 1) {
    const variables = Object.fromEntries(
      wanted.map((one) => [one.name, one.name === argument ? hostileFor(one.type) : sane[one.name]]),
    );
    const seen = server.statements.length;
    const answer = await server.ask({ query, variables });
    expect([
      answer.codes.filter((code) => code === undefined || code === 'INTERNAL_SERVER_ERROR'),
      variables,
    ]).toEqual([[], variables]);
    for (const statement of server.statements.slice(seen)) shapes.add(statement);
  }
  // The text of a statement follows the question's shape: at most one for what is asked and one for names or ids.
  expect(shapes.size).toBeLessThanOrEqual(3);
  expect(await server.whole()).toBe(before);
  expect(server.faults).toEqual([]);
});

it('finds arguments to try', () => {
  expect(fields.length).toBeGreaterThan(25);
});
