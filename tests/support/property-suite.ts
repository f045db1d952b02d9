/** Checks a fast-check property of random datasets on the engines of the Vitest project. All runs load into one graph. */
import fc from 'fast-check';
import { afterAll, describe, inject, it } from 'vitest';
import type { Graph } from '../../src/engines/graph.js';
import { IS_LONG_RUN } from './audit-mode.js';
import { clearDatabase, type Engine, openGraph } from './engines.js';
import { type MaterializedRows, readRows } from './materialize-rows.js';

/** Generous: after a timeout the run would continue, and load its datasets during the next tests. */
const DEFAULT_TIMEOUT_MS = 300_000;

interface PropertySuite {
  readonly name: string;
  /** Title of the test on an engine: "match the oracle on embedded". */
  readonly title: (engine: Engine) => string;
  /** Runs in `npm run audit:long`. Neo4j gets fewer: it plans large statements again when its statistics change. */
  readonly runs: Readonly<Record<Engine, number>>;
  /** Share of `runs` in `npm test`. Default: 0.4. */
  readonly shortRunShare?: number;
  readonly seed: number;
  /** Default: 300,000. */
  readonly timeoutMs?: number;
  readonly property: (graph: Graph, engine: Engine) => fc.IAsyncProperty<unknown>;
}

export function describeProperty({
  name,
  title,
  runs,
  shortRunShare = 0.4,
  seed,
  timeoutMs = DEFAULT_TIMEOUT_MS,
  property,
}: PropertySuite): void {
  describe(name, () => {
    const connection = inject('neo4j');
    const graphs: Graph[] = [];
    afterAll(async () => {
      for (const graph of graphs) await graph.close();
      if (connection) await clearDatabase(connection);
    });

    for (const engine of inject('engines')) {
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

/** Loads the text of a fact file into the graph, and returns its rows. */
export async function loadFactsText(graph: Graph, text: string): Promise<MaterializedRows> {
  const rows = readRows(text);
  await graph.load(rows);
  return rows;
}
