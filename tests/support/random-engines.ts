/** Runs a property of random worlds on every engine, each on a graph of its own that is loaded again and again. */
import fc from 'fast-check';
import { afterAll, describe, inject, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { LONG } from '../audit/served.js';
import { type Engine, open, wipe } from './engines.js';
import { rowsOf, type WholeRows } from './rows-of.js';

interface RandomSuite {
  readonly name: string;
  /** What is tested, before and after the engine's name: "are answered on … as the oracle does". */
  readonly title: (engine: Engine) => string;
  /**
   * By `npm run audit:long`. Neo4j plans large statements anew when what it has counted has changed, so that it is asked
   * less.
   */
  readonly runs: Readonly<Record<Engine, number>>;
  /** How much of that is run in short. */
  readonly share?: number;
  readonly seed: number;
  readonly timeoutMs?: number;
  readonly property: (graph: Graph, engine: Engine) => fc.IAsyncProperty<unknown>;
}

export function onRandomWorlds({
  name,
  title,
  runs,
  share = 0.4,
  seed,
  timeoutMs,
  property,
}: RandomSuite): void {
  describe(name, () => {
    const connection = inject('neo4j');
    const graphs: Graph[] = [];
    afterAll(async () => {
      for (const graph of graphs) await graph.close();
      if (connection) await wipe(connection);
    });

    for (const engine of ['embedded', 'neo4j'] as const) {
      it.skipIf(engine === 'neo4j' && !connection)(
        title(engine),
        async () => {
          const graph = await open(engine, connection);
          graphs.push(graph);
          await fc.assert(property(graph, engine), {
            numRuns: LONG ? runs[engine] : Math.ceil(share * runs[engine]),
            seed,
          });
        },
        timeoutMs,
      );
    }
  });
}

/** Makes the graph say what a fact file says, and gives the rows that it was made of. */
export async function loadText(graph: Graph, text: string): Promise<WholeRows> {
  const rows = rowsOf(text);
  await graph.load(rows);
  return rows;
}
