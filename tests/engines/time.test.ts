/** Random worlds over time: both engines and plain oracles agree on common contacts, statistics, the timeline and channels. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { dataOf } from '../support/ask.js';
import { loadText, onRandomWorlds } from '../support/random-engines.js';
import { expected, QUERY, question, variablesOf } from '../support/time-question.js';
import { facts, factsText } from '../support/time-world.js';

const several = fc.array(question, { minLength: 5, maxLength: 5 });

onRandomWorlds({
  name: 'random worlds over time',
  title: (engine) => `are answered on ${engine} as the oracles do`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 2025,
  property: (graph) =>
    fc.asyncProperty(facts, several, async (world, questions) => {
      await loadText(graph, factsText(world));
      for (const asked of questions) {
        expect(await dataOf(graph, QUERY, variablesOf(asked))).toEqual(expected(world, asked));
      }
    }),
});
