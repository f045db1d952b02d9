/** Random small worlds: both engines and a plain oracle agree on who met whom, on meetings and on channels as of a day. */
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it, type TestAPI } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { dataOf } from '../support/ask.js';
import { type Engine, open, wipe } from '../support/engines.js';
import {
  expectedAnswers,
  factsText,
  QUESTION,
  type RandomWorld,
  variablesOf,
  world,
} from '../support/random-world.js';

describe('random worlds', () => {
  const connection = inject('neo4j');
  const graphs: Graph[] = [];
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    if (connection) await wipe(connection);
  });

  const everyEngine: [Engine, TestAPI | ReturnType<TestAPI['skipIf']>][] = [
    ['embedded', it],
    ['neo4j', it.skipIf(!connection)],
  ];
  for (const [engine, test] of everyEngine) {
    test(`are answered on ${engine} as the oracle does`, async () => {
      const graph = await open(engine, connection);
      graphs.push(graph);
      const agrees = async (facts: RandomWorld) => {
        const result = readFactsFromText([{ file: 'random.yaml', text: factsText(facts) }]);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        await graph.load(result.rows);
        for (const person of facts.people) {
          expect(await dataOf(graph, QUESTION, variablesOf(facts, person))).toEqual(
            expectedAnswers(facts, person),
          );
        }
      };
      await fc.assert(fc.asyncProperty(world, agrees), {
        numRuns: engine === 'neo4j' ? 20 : 150,
        seed: 1406,
      });
    });
  }
});
