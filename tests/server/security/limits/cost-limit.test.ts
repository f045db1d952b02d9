/** The cost of a query: exact numbers, its limit, and a length bound for every list. */
import {
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSchema } from '../../../../schema/index.js';
import type { EmbeddedGraph } from '../../../../src/engines/embedded/embedded-graph.js';
import { FIELD_PLAN, type FieldPlan } from '../../../../src/planner/field-plan.js';
import { LENGTH_BOUND } from '../../../../src/planner/length-bound.js';
import { runQuery } from '../../../support/run-query.js';
import { openArticleGraph } from '../../../support/test-server.js';

let graph: EmbeddedGraph;
beforeAll(async () => {
  graph = await openArticleGraph();
});
afterAll(() => graph.close());

const cost = async (query: string, variables?: Record<string, unknown>) =>
  (await runQuery(graph, query, variables)).extensions?.cost;

describe('a query costs', () => {
  it.each([
    ['one for each field', '{ dataset { asOf version } }', 3],
    ['one for __typename', '{ __typename dataset { __typename } }', 3],
    ['the page size times the cost of an item', '{ people(first: 7) { nodes { name slug } } }', 2 + 7 * 2],
    ['20 items for a page without a size', '{ people { edges { cursor node { name } } } }', 2 + 20 * 3],
    ['the page size also from the end', '{ people(last: 3) { totalCount nodes { name } } }', 3 + 3],
    [
      'the longest list of evidence, which has 4 items',
      '{ meetings(first: 2) { nodes { evidence { paragraph } } } }',
      2 + 2 * (1 + 4),
    ],
    [
      'two sides with two participants each',
      '{ meeting(slug: "x") { sides { participants { basis } } } }',
      2 + 2 * (1 + 2),
    ],
    [
      'the most expensive of several types',
      '{ node(id: "person/wang-yi") { id ... on Person { familyName givenName } ... on Party { slug } } }',
      1 + 3,
    ],
    [
      'nested pages multiplied',
      '{ people(first: 10) { nodes { met(first: 5) { nodes { meetings(first: 2) { basis } } } } } }',
      2 + 10 * (2 + 5 * (1 + 2)),
    ],
    [
      'the encounters of a name',
      '{ whoMet(name: "Wang", first: 3) { encounters { nodes { lastDate } } } }',
      3 + 3,
    ],
    [
      '30 candidates, because no more entities are loaded',
      '{ whoMet(name: "Wang") { candidates { name } } }',
      2 + 30,
    ],
    ['one entity for each id', '{ nodes(ids: ["person/wang-yi", "country/japan"]) { id } }', 1 + 2],
    [
      'all rows of the statistics',
      '{ meetingStatistics(by: MONTH) { key entities { name } } }',
      1 + 5 * (2 + 2),
    ],
    [
      'three entities and 15 counts',
      '{ overview(maxNodes: 3) { nodes { id } hidden { node } } }',
      3 + 3 + 15,
    ],
    ['500 edges', '{ overview { edges { id kind } } }', 2 + 500 * 2],
    [
      'two paths of three steps',
      '{ paths(from: "person/wang-yi", to: "person/hiroshi-moriyama", first: 2, maxLength: 3) { paths { nodes { id } steps { edges(first: 5) { id } } } } }',
      2 + 2 * (2 + 4 + 3 * (1 + 5)),
    ],
    [
      'one for a field that is selected twice',
      '{ people(first: 2) { nodes { name } } ...F } fragment F on Query { people(first: 2) { nodes { name } } }',
      2 + 2,
    ],
    ['nothing for a skipped field', '{ dataset { asOf version @skip(if: true) } }', 2],
    ['one for the schema', '{ __schema { types { name } } dataset { asOf } }', 3],
  ])('%s', async (_, query, declared) => {
    expect(await cost(query)).toEqual({ declared, limit: 25_000 });
  });

  it('what its variables select', async () => {
    const query =
      'query ($n: Int = 4, $all: Boolean!) { people(first: $n) { nodes { name slug @include(if: $all) } } }';
    expect(await cost(query, { all: false })).toEqual({ declared: 6, limit: 25_000 });
    expect(await cost(query, { n: 100, all: true })).toEqual({ declared: 202, limit: 25_000 });
  });
});

it('refuses a query above the limit without executing it', async () => {
  const nested = (first: number) =>
    `{ people(first: 100) { nodes { met(first: ${first}) { nodes { meetingCount } } } } }`;
  expect(await cost(nested(100))).toEqual({ declared: 10_202, limit: 25_000 });
  const result = await runQuery(
    graph,
    nested(100).replace('meetingCount', 'meetingCount firstDate lastDate'),
  );
  expect(result).toMatchObject({
    statements: 0,
    errors: [
      {
        message:
          'The query may resolve more than 25,000 fields if its lists have their maximum lengths. ' +
          'Use shorter pages (`first`), select fewer fields, or send several requests.',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ],
  });
  expect(result.data).toBeUndefined();
});

it('has a length bound for every list of objects', () => {
  const hasLength = (field: GraphQLField<unknown, unknown>) => {
    const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
    return LENGTH_BOUND in field.extensions || (plan?.kind === 'related' && plan.limitArgument !== undefined);
  };
  const unbounded = Object.values(buildSchema().getTypeMap()).flatMap((type) =>
    (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter(({ type: of }) => isListType(getNullableType(of)) && 'getFields' in getNamedType(of))
          .filter((field) => !hasLength(field))
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  // The connection bounds its own page.
  expect(unbounded.filter((name) => !/Connection\.(edges|nodes)$/.test(name))).toEqual([]);
});
