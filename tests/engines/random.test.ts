/** Random small worlds: both engines and a plain oracle agree on who met whom, on meetings and on channels as of a day. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { dataOf } from '../support/ask.js';
import { loadText, onRandomWorlds } from '../support/random-engines.js';
import { expectedAnswers, factsText, QUESTION, variablesOf, world } from '../support/random-world.js';

onRandomWorlds({
  name: 'random worlds',
  title: (engine) => `are answered on ${engine} as the oracle does`,
  runs: { embedded: 150, neo4j: 20 },
  seed: 1406,
  property: (graph) =>
    fc.asyncProperty(world, async (facts) => {
      await loadText(graph, factsText(facts));
      for (const person of facts.people) {
        expect(await dataOf(graph, QUESTION, variablesOf(facts, person))).toEqual(
          expectedAnswers(facts, person),
        );
      }
    }),
});
