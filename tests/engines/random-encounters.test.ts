/** Random datasets: both engines return the encounters, meetings and channel phases of a test oracle. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { expectedData, QUERY, variablesOf } from '../support/encounters-oracle.js';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { factsText, randomDataset } from '../support/random-dataset.js';
import { queryData } from '../support/run-query.js';

describeProperty({
  name: 'encounters in random datasets',
  title: (engine) => `match the oracle on ${engine}`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 1406,
  property: (graph) =>
    fc.asyncProperty(randomDataset, async (dataset) => {
      await loadFactsText(graph, factsText(dataset));
      for (const person of dataset.people) {
        expect(await queryData(graph, QUERY, variablesOf(dataset, person))).toEqual(
          expectedData(dataset, person),
        );
      }
    }),
});
