/** Random small worlds: both engines and a plain oracle agree on every picture and every path. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { EDGE_TYPES } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { factsText, randomDataset } from '../support/random-dataset.js';
import { queryData } from '../support/run-query.js';
import { expectedOverview, expectedPaths, expectedSubgraph } from '../support/subgraph-oracle.js';

const PICTURE =
  '{ truncated undatedCount nodes { id } edgeCount edges(first: 1000) { id kind source target } hidden { node kind neighbours edges } }';
const TYPES =
  '$kinds: [RelationshipKind!], $status: [MeetingStatus!], $during: DateRange, $asOf: PartialDate';
const GIVEN = 'status: $status, during: $during, asOf: $asOf';
const SUBGRAPH = `query ($around: [ID!]!, $depth: Int, $maxNodes: Int, ${TYPES}) {
  subgraph(around: $around, depth: $depth, maxNodes: $maxNodes, kinds: $kinds, ${GIVEN}) ${PICTURE}
  overview(maxNodes: $maxNodes, kinds: $kinds, ${GIVEN}) ${PICTURE}
}`;
const PATHS = `query ($from: ID!, $to: ID!, $through: [EntityKind!], $maxLength: Int, $first: Int, ${TYPES}) {
  paths(from: $from, to: $to, through: $through, maxLength: $maxLength, first: $first, via: $kinds, ${GIVEN}) {
    searchedLength truncated
    paths { length nodes { id } steps { edgeCount edges(first: 2) { id } } }
  }
}`;

/** Neo4j plans each of its large statements anew when what it has counted has changed. */
const LONG_MS = 300_000;

const entity = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e'].map((letter) => encodeId('Person', `person-${letter}`)),
  encodeId('Party', 'party-0'),
  encodeId('Party', 'party-1'),
  encodeId('Country', 'land'),
);
/** Mostly left out, or hardly a path is found. */
const seldom = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: value, weight: 1 });
const STATUSES = ['HELD', 'PLANNED', 'POSTPONED'];
const KINDS = ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'];
const links = {
  kinds: seldom(fc.subarray([...EDGE_TYPES])),
  status: seldom(fc.subarray(STATUSES)),
  during: seldom(
    fc.record({
      from: fc.constantFrom('2023', '2024', '2024-06-15', '2025-01-14'),
      to: fc.constantFrom('2025-01-14', '2025'),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    }),
  ),
  asOf: seldom(fc.constantFrom('2024', '2024-06-15', '2025-01-14', '2026')),
};
const question = fc.record({
  facts: randomDataset,
  picture: fc.record({
    around: fc.array(entity, { minLength: 1, maxLength: 3 }),
    depth: fc.nat(3),
    maxNodes: fc.integer({ min: 3, max: 9 }),
    ...links,
  }),
  path: fc
    .record({
      from: entity,
      to: entity,
      through: fc.oneof(fc.constant(KINDS), fc.subarray(KINDS)),
      maxLength: fc.integer({ min: 1, max: 5 }),
      first: fc.integer({ min: 1, max: 6 }),
      ...links,
      status: fc.oneof(fc.constant(STATUSES), fc.subarray(STATUSES)),
    })
    .filter(({ from, to }) => from !== to),
});

describeProperty({
  name: 'pictures and paths of random worlds',
  title: (engine) => `are on ${engine} as the oracle draws them`,
  runs: { embedded: 200, neo4j: 10 },
  seed: 1406,
  timeoutMs: LONG_MS,
  property: (graph) =>
    fc.asyncProperty(question, async ({ facts, picture, path }) => {
      const rows = await loadFactsText(graph, factsText(facts));
      expect(await queryData(graph, SUBGRAPH, picture)).toEqual({
        subgraph: expectedSubgraph(rows, picture),
        overview: expectedOverview(rows, picture),
      });
      expect(await queryData(graph, PATHS, path)).toEqual({ paths: expectedPaths(rows, path) });
    }),
});
