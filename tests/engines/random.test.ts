/** Random small worlds: both engines and a plain oracle agree on who met whom, on meetings and on channels as of a day. */
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { dataOf } from '../support/ask.js';
import { open, wipe } from '../support/engines.js';
import { expectedAnswers, factsText, QUESTION, variablesOf, world } from '../support/random-world.js';

describe('random worlds', () => {
  const connection = inject('neo4j');
  const graphs: Graph[] = [];
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    if (connection) await wipe(connection);
  });

  it.each(['embedded', 'neo4j'] as const)('are answered on %s as the oracle does', async (engine) => {
    if (engine === 'neo4j' && !connection) return;
    const graph = await open(engine, connection);
    graphs.push(graph);
    await fc.assert(
      fc.asyncProperty(world, async (facts) => {
        const result = readFactsFromText([{ file: 'random.yaml', text: factsText(facts) }]);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        await graph.load(result.rows);
        for (const person of facts.people) {
          expect(await dataOf(graph, QUESTION, variablesOf(facts, person))).toEqual(
            expectedAnswers(facts, person),
          );
        }
      }),
      { numRuns: engine === 'neo4j' ? 10 : 40, seed: 1406 },
    );
  });
});
