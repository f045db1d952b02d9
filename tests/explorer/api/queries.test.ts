/** The queries of the page are valid against the schema and within the server's limits. */
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../../schema/index.js';
import {
  ACT_QUERY,
  ACTIVITY_QUERY,
  EDGE_QUERY,
  ENTITY_QUERY,
} from '../../../src/explorer/api/details-queries.js';
import { EDGES_QUERY, PARTICIPANTS_QUERY } from '../../../src/explorer/api/find-edge.js';
import { LATEST_QUERY } from '../../../src/explorer/api/load-latest-meetings.js';
import {
  buildIdQuery,
  CHANNELS_QUERY,
  HIDDEN_QUERY,
  MORE_EDGES_QUERY,
  OVERVIEW_QUERY,
  PATHS_QUERY,
  SEARCH_QUERY,
  SUBGRAPH_QUERY,
} from '../../../src/explorer/api/queries.js';
import { toGraphQL } from '../../../src/explorer/state/to-graphql.js';
import { MAX_ALIASES } from '../../../src/model/limits.js';
import { parseListLengths } from '../../../src/model/list-lengths.js';
import { checkQueryCost } from '../../../src/server/security/limits/check-query-cost.js';
import { type DocumentSize, measureDocument } from '../../../src/server/security/limits/measure-document.js';
import { DOCUMENT_LIMITS } from '../../../src/server/security/limits/use-document-limits.js';
import { view } from '../fixtures.js';

const schema = buildSchema();
/** Variables for the largest graph that the page shows. */
const LARGEST_VARIABLES = {
  around: ['person/a'],
  depth: 1,
  maxNodes: 1_000,
  after: 'x',
  from: 'x',
  to: 'y',
  id: 'x',
  query: 'x',
};
const LONG_LISTS = parseListLengths(
  JSON.stringify({
    evidence: 15,
    names: 20,
    sides: 2,
    participants: 20,
    endpoints: 4,
    periods: 10,
    entities: 1e6,
  }),
);

it.each(
  Object.entries({
    ACT_QUERY,
    ACTIVITY_QUERY,
    CHANNELS_QUERY,
    EDGE_QUERY,
    EDGES_QUERY,
    ENTITY_QUERY,
    HIDDEN_QUERY,
    LATEST_QUERY,
    MORE_EDGES_QUERY,
    OVERVIEW_QUERY,
    PARTICIPANTS_QUERY,
    PATHS_QUERY,
    SEARCH_QUERY,
    SUBGRAPH_QUERY,
    'ids of a URL': buildIdQuery(Array.from({ length: MAX_ALIASES }, (_, at) => `id${at}`)),
    'the overview': toGraphQL(view(), []),
    'a filtered view': toGraphQL(view({ around: ['a'], from: '2024-01-01', kinds: ['MET'] }), ['a']),
    'a path': toGraphQL(view({ path: { from: 'a', to: 'b', at: 0 }, kinds: ['MET'] }), ['a']),
  }),
)('the query of %s is valid and within the limits', (_, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  const exceeded = Object.entries(measureDocument(parse(text))).filter(
    ([name, size]) => size > DOCUMENT_LIMITS[name as keyof DocumentSize][0],
  );
  expect(exceeded).toEqual([]);
  expect(
    checkQueryCost({ schema, document: parse(text), variableValues: LARGEST_VARIABLES }, LONG_LISTS),
  ).toEqual(expect.any(Number));
});
