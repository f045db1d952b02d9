/** Random worlds over time: both engines and plain oracles agree on common contacts, statistics, the timeline and channels. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { queryData } from '../support/run-query.js';
import { factsText, temporalDataset } from '../support/temporal-dataset.js';
import { expectedAnswer, QUERY, temporalArgs, variablesOf } from '../support/temporal-query.js';

const several = fc.array(temporalArgs, { minLength: 5, maxLength: 5 });

describeProperty({
  name: 'random worlds over time',
  title: (engine) => `are answered on ${engine} as the oracles do`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 2025,
  property: (graph) =>
    fc.asyncProperty(temporalDataset, several, async (world, questions) => {
      await loadFactsText(graph, factsText(world));
      for (const asked of questions) {
        expect(await queryData(graph, QUERY, variablesOf(asked))).toEqual(expectedAnswer(world, asked));
      }
    }),
});
