/** Random worlds over time: both engines and plain oracles agree on common contacts, statistics, the timeline and channels. */
import fc from 'fast-check';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { Graph } from '../../src/graph/graph.js';
import { dataOf } from '../support/ask.js';
import { type Engine, open, wipe } from '../support/engines.js';
import { expected, QUERY, type Question, question, variablesOf } from '../support/time-question.js';
import { type Facts, facts, factsText } from '../support/time-world.js';

const RUNS: Record<Engine, number> = { embedded: 150, neo4j: 20 };

describe('random worlds over time', () => {
  const connection = inject('neo4j');
  const graphs: Graph[] = [];
  afterAll(async () => {
    for (const graph of graphs) await graph.close();
    if (connection) await wipe(connection);
  });

  for (const engine of ['embedded', 'neo4j'] as const) {
    it.skipIf(engine === 'neo4j' && !connection)(`are answered on ${engine} as the oracles do`, async () => {
      const graph = await open(engine, connection);
      graphs.push(graph);
      const agrees = async (world: Facts, questions: readonly Question[]) => {
        const result = readFactsFromText([{ file: 'random.yaml', text: factsText(world) }]);
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        await graph.load(result.rows);
        for (const asked of questions) {
          expect(await dataOf(graph, QUERY, variablesOf(asked))).toEqual(expected(world, asked));
        }
      };
      const several = fc.array(question, { minLength: 5, maxLength: 5 });
      await fc.assert(fc.asyncProperty(facts, several, agrees), { numRuns: RUNS[engine], seed: 2025 });
    });
  }
});
