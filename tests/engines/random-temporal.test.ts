/** Random datasets with dates: both engines agree with oracles for contacts, statistics, timeline and channels. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { queryData } from '../support/run-query.js';
import { factsText, temporalDataset } from '../support/temporal-dataset.js';
import { expectedData, QUERY, temporalArgs, variablesOf } from '../support/temporal-query.js';

const fiveArgumentSets = fc.array(temporalArgs, { minLength: 5, maxLength: 5 });

describeProperty({
  name: 'dates in random datasets',
  title: (engine) => `match the oracles on ${engine}`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 2025,
  property: (graph) =>
    fc.asyncProperty(temporalDataset, fiveArgumentSets, async (dataset, argumentSets) => {
      await loadFactsText(graph, factsText(dataset));
      for (const args of argumentSets) {
        expect(await queryData(graph, QUERY, variablesOf(args))).toEqual(expectedData(dataset, args));
      }
    }),
});
