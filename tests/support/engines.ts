/** Runs a suite on the engines of the Vitest project: embedded in `units`, Neo4j in `neo4j`, both in `engine-audits`. */
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Graph } from '../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import type { GraphRows } from '../../src/model/graph-rows.js';
import { createDriver } from '../neo4j/create-driver.js';

export type Engine = 'embedded' | 'neo4j';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Set in vitest.config.ts. */
    engines: readonly Engine[];
  }
}

/** Loads the rows before the first test of each engine, and clears the database after the last. */
export function describeOnEachEngine(
  name: string,
  rows: () => GraphRows | Promise<GraphRows>,
  suite: (graph: () => Graph, engine: Engine) => void,
): void {
  const connection = inject('neo4j');
  for (const engine of inject('engines')) {
    describe.skipIf(engine === 'neo4j' && !connection)(`${name}, on ${engine}`, () => {
      let graph: Graph | undefined;
      beforeAll(async () => {
        graph = await openGraph(engine, connection);
        await graph.load(await rows());
      });
      afterAll(async () => {
        await graph?.close();
        if (engine === 'neo4j' && connection) await clearDatabase(connection);
      });
      suite(() => {
        if (!graph) throw new Error('The graph is not open yet: call graph() inside a test.');
        return graph;
      }, engine);
    });
  }
}

export async function openGraph(engine: Engine, connection: Neo4jSettings | null): Promise<Graph> {
  if (engine === 'embedded') return EmbeddedGraph.create({ shuffleUnordered: true });
  if (!connection) throw new Error('No Neo4j test database is available.');
  // Far above the default, so that a busy machine does not fail a test of correctness.
  return connectNeo4j({ ...connection, statementTimeoutMs: 60_000 });
}

/** Deletes every node. Safe: the global setup refuses a test database that is not empty. */
export async function clearDatabase(connection: Neo4jSettings): Promise<void> {
  const driver = createDriver(connection);
  await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  await driver.close();
}
