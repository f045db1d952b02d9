/** What the page asks is what the schema answers, and no more than the server takes. */
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { ACT, DOINGS, EDGE, ENTITY } from '../../src/explorer/data/details.js';
import { ENDS, LINES } from '../../src/explorer/data/find-line.js';
import { LATEST } from '../../src/explorer/data/latest.js';
import {
  AROUND,
  CHANNELS,
  HIDDEN,
  knownQuestion,
  MORE_EDGES,
  OVERVIEW,
  PATHS,
  SEARCH,
} from '../../src/explorer/data/questions.js';
import { viewAsGraphQL } from '../../src/explorer/state/as-graphql.js';
import { readLongest } from '../../src/graph/longest.js';
import { priceOf } from '../../src/http/limits/cost.js';
import { DOCUMENT_LIMITS } from '../../src/http/limits/document-limits.js';
import { type Measures, measure } from '../../src/http/limits/measure.js';
import { MOST_ALIASES } from '../../src/limits.js';
import { view } from './fixtures.js';

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
const LARGE = readLongest(
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
    ACT,
    AROUND,
    CHANNELS,
    DOINGS,
    EDGE,
    ENDS,
    ENTITY,
    HIDDEN,
    LATEST,
    LINES,
    MORE_EDGES,
    OVERVIEW,
    PATHS,
    SEARCH,
    known: knownQuestion(Array.from({ length: MOST_ALIASES }, (_, at) => `id${at}`)),
    'the view': viewAsGraphQL(view(), []),
    'the view of some': viewAsGraphQL(view({ around: ['a'], from: '2024-01-01', kinds: ['MET'] }), ['a']),
    'the view of a path': viewAsGraphQL(view({ path: { from: 'a', to: 'b', at: 0 }, kinds: ['MET'] }), ['a']),
  }),
)('%s', (_, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([]);
  const beyond = Object.entries(measure(parse(text))).filter(
    ([name, found]) => found > DOCUMENT_LIMITS[name as keyof Measures][0],
  );
  expect(beyond).toEqual([]);
  expect(priceOf({ schema, document: parse(text), variableValues: MOST }, LARGE)).toEqual(expect.any(Number));
});
