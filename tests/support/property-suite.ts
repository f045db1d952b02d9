/** Runs a property of random worlds on every engine, each on a graph of its own that is loaded again and again. */
import fc from 'fast-check';
import { afterAll, describe, inject, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { IS_LONG_RUN } from '../audit/article-server.js';
import { clearDatabase, type Engine, openGraph } from './engines.js';
import { type MaterializedRows, readRows } from './materialize-rows.js';

interface PropertySuite {
  readonly name: string;
  /** What is tested, before and after the engine's name: "are answered on … as the oracle does". */
  readonly title: (engine: Engine) => string;
  /**
   * By `npm run audit:long`. Neo4j plans large statements anew when what it has counted has changed, so that it is asked
   * less.
   */
  readonly runs: Readonly<Record<Engine, number>>;
  /** How much of that is run in short. */
  readonly shortRunShare?: number;
  readonly seed: number;
  readonly timeoutMs?: number;
  readonly property: (graph: Graph, engine: Engine) => fc.IAsyncProperty<unknown>;
}

export function describeProperty({
  name,
  title,
  runs,
  shortRunShare = 0.4,
  seed,
  timeoutMs,
  property,
}: PropertySuite): void {
  describe(name, () => {
    const connection = inject('neo4j');
    const graphs: Graph[] = [];
    afterAll(async () => {
      for (const graph of graphs) await graph.close();
      if (connection) await clearDatabase(connection);
    });

    for (const engine of ['embedded', 'neo4j'] as const) {
      it.skipIf(engine === 'neo4j' && !connection)(
        title(engine),
        async () => {
          const graph = await openGraph(engine, connection);
          graphs.push(graph);
          await fc.assert(property(graph, engine), {
            numRuns: IS_LONG_RUN ? runs[engine] : Math.ceil(shortRunShare * runs[engine]),
            seed,
          });
        },
        timeoutMs,
      );
    }
  });
}

/** Makes the graph say what a fact file says, and gives the rows that it was made of. */
export async function loadFactsText(graph: Graph, text: string): Promise<MaterializedRows> {
  const rows = readRows(text);
  await graph.load(rows);
  return rows;
}
