/** What the page asks is what the schema answers, and no more than the server takes. */
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
import { checkQueryCost } from '../../../src/server/security/limits/cost-limit.js';
import { type DocumentSize, measureDocument } from '../../../src/server/security/limits/measure-document.js';
import { DOCUMENT_LIMITS } from '../../../src/server/security/limits/use-document-limits.js';
import { view } from '../fixtures.js';

const schema = buildSchema();
/** As large as a picture gets, of a graph with long lists. */
const MOST = {
  around: ['person/a'],
  ends: ['person/a'],
  depth: 1,
  most: 1_000,
  after: 'x',
  from: 'x',
  to: 'y',
  id: 'x',
  query: 'x',
};
const LARGE = parseListLengths(
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
    ACT: ACT_QUERY,
    AROUND: SUBGRAPH_QUERY,
    CHANNELS: CHANNELS_QUERY,
    DOINGS: ACTIVITY_QUERY,
    EDGE: EDGE_QUERY,
    ENDS: PARTICIPANTS_QUERY,
    ENTITY: ENTITY_QUERY,
    HIDDEN: HIDDEN_QUERY,
    LATEST: LATEST_QUERY,
    LINES: EDGES_QUERY,
    MORE_EDGES: MORE_EDGES_QUERY,
    OVERVIEW: OVERVIEW_QUERY,
    PATHS: PATHS_QUERY,
    SEARCH: SEARCH_QUERY,
    known: buildIdQuery(Array.from({ length: MAX_ALIASES }, (_, at) => `id${at}`)),
    'the view': toGraphQL(view(), []),
    'the view of some': toGraphQL(view({ around: ['a'], from: '2024-01-01', kinds: ['MET'] }), ['a']),
    'the view of a path': toGraphQL(view({ path: { from: 'a', to: 'b', at: 0 }, kinds: ['MET'] }), ['a']),
  }),
)('%s', (_, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  const beyond = Object.entries(measureDocument(parse(text))).filter(
    ([name, found]) => found > DOCUMENT_LIMITS[name as keyof DocumentSize][0],
  );
  expect(beyond).toEqual([]);
  expect(checkQueryCost({ schema, document: parse(text), variableValues: MOST }, LARGE)).toEqual(
    expect.any(Number),
  );
});
