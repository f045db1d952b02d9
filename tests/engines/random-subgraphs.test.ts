/** Random datasets: both engines return the subgraphs and paths of a test oracle. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { EDGE_TYPES } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { factsText, randomDataset } from '../support/random-dataset.js';
import { queryData } from '../support/run-query.js';
import { expectedOverview, expectedPaths, expectedSubgraph } from '../support/subgraph-oracle.js';

const SUBGRAPH_FIELDS =
  '{ truncated undatedCount nodes { id } edgeCount edges(first: 1000) { id kind source target } hidden { node kind neighbours edges } }';
const FILTER_VARIABLES =
  '$kinds: [RelationshipKind!], $status: [MeetingStatus!], $during: DateRange, $asOf: PartialDate';
const FILTER_ARGUMENTS = 'status: $status, during: $during, asOf: $asOf';
const SUBGRAPH = `query ($around: [ID!]!, $depth: Int, $maxNodes: Int, ${FILTER_VARIABLES}) {
  subgraph(around: $around, depth: $depth, maxNodes: $maxNodes, kinds: $kinds, ${FILTER_ARGUMENTS}) ${SUBGRAPH_FIELDS}
  overview(maxNodes: $maxNodes, kinds: $kinds, ${FILTER_ARGUMENTS}) ${SUBGRAPH_FIELDS}
}`;
const PATHS = `query ($from: ID!, $to: ID!, $through: [EntityKind!], $maxLength: Int, $first: Int, ${FILTER_VARIABLES}) {
  paths(from: $from, to: $to, through: $through, maxLength: $maxLength, first: $first, via: $kinds, ${FILTER_ARGUMENTS}) {
    searchedLength truncated
    paths { length nodes { id } steps { edgeCount edges(first: 2) { id } } }
  }
}`;

const entity = fc.constantFrom(
  ...['a', 'b', 'c', 'd', 'e'].map((letter) => encodeId('Person', `person-${letter}`)),
  encodeId('Party', 'party-0'),
  encodeId('Party', 'party-1'),
  encodeId('Country', 'land'),
);
/** Null in three of four cases: with every filter set, hardly a path is found. */
const mostlyNull = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: value, weight: 1 });
const STATUSES = ['HELD', 'PLANNED', 'POSTPONED'];
const KINDS = ['PERSON', 'PARTY', 'COUNTRY', 'INSTITUTION'];
const filters = {
  kinds: mostlyNull(fc.subarray([...EDGE_TYPES])),
  status: mostlyNull(fc.subarray(STATUSES)),
  during: mostlyNull(
    fc.record({
      from: fc.constantFrom('2023', '2024', '2024-06-15', '2025-01-14'),
      to: fc.constantFrom('2025-01-14', '2025'),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    }),
  ),
  asOf: mostlyNull(fc.constantFrom('2024', '2024-06-15', '2025-01-14', '2026')),
};
const testCase = fc.record({
  dataset: randomDataset,
  subgraph: fc.record({
    around: fc.array(entity, { minLength: 1, maxLength: 3 }),
    depth: fc.nat(3),
    maxNodes: fc.integer({ min: 3, max: 9 }),
    ...filters,
  }),
  path: fc
    .record({
      from: entity,
      to: entity,
      through: fc.oneof(fc.constant(KINDS), fc.subarray(KINDS)),
      maxLength: fc.integer({ min: 1, max: 5 }),
      first: fc.integer({ min: 1, max: 6 }),
      ...filters,
      status: fc.oneof(fc.constant(STATUSES), fc.subarray(STATUSES)),
    })
    .filter(({ from, to }) => from !== to),
});

describeProperty({
  name: 'subgraphs and paths of random datasets',
  title: (engine) => `match the oracle on ${engine}`,
  runs: { embedded: 200, neo4j: 10 },
  seed: 1406,
  property: (graph) =>
    fc.asyncProperty(testCase, async ({ dataset, subgraph, path }) => {
      const rows = await loadFactsText(graph, factsText(dataset));
      expect(await queryData(graph, SUBGRAPH, subgraph)).toEqual({
        subgraph: expectedSubgraph(rows, subgraph),
        overview: expectedOverview(rows, subgraph),
      });
      expect(await queryData(graph, PATHS, path)).toEqual({ paths: expectedPaths(rows, path) });
    }),
});
