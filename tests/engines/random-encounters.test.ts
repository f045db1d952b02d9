/** Random small worlds: both engines and a plain oracle agree on who met whom, on meetings and on channels as of a day. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { describeProperty, loadFactsText } from '../support/property-suite.js';
import { expectedAnswers, factsText, QUERY, randomDataset, variablesOf } from '../support/random-dataset.js';
import { queryData } from '../support/run-query.js';

describeProperty({
  name: 'random worlds',
  title: (engine) => `are answered on ${engine} as the oracle does`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 1406,
  property: (graph) =>
    fc.asyncProperty(randomDataset, async (facts) => {
      await loadFactsText(graph, factsText(facts));
      for (const person of facts.people) {
        expect(await queryData(graph, QUERY, variablesOf(facts, person))).toEqual(
          expectedAnswers(facts, person),
        );
      }
    }),
});
