/** Runs a suite on every engine: the embedded one, and Neo4j where there is one. */
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { EmbeddedGraph } from '../../src/engines/embedded/embedded-graph.js';
import type { Graph } from '../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import type { GraphRows } from '../../src/model/graph-rows.js';
import { createDriver } from '../neo4j/create-driver.js';

export type Engine = 'embedded' | 'neo4j';

/** The suite gets a graph that is opened before its first test, with the rows loaded, and emptied after its last. */
export function describeOnEachEngine(
  name: string,
  rows: () => GraphRows | Promise<GraphRows>,
  suite: (graph: () => Graph, engine: Engine) => void,
): void {
  const connection = inject('neo4j');
  for (const engine of ['embedded', 'neo4j'] as const) {
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
        if (!graph) throw new Error('The graph is not open.');
        return graph;
      }, engine);
    });
  }
}

export async function openGraph(engine: Engine, connection: Neo4jSettings | null): Promise<Graph> {
  if (engine === 'embedded') return EmbeddedGraph.create({ shuffleUnordered: true });
  if (!connection) throw new Error('There is no Neo4j.');
  // What is right is asked here, on busy machines too; how fast it is, the benchmark tells.
  return connectNeo4j({ ...connection, statementTimeoutMs: 60_000 });
}

/** Empties the test database, which was empty when the tests began. */
export async function clearDatabase(connection: Neo4jSettings): Promise<void> {
  const driver = createDriver(connection);
  await driver.executeQuery('MATCH (n) DETACH DELETE n', {}, { database: 'neo4j' });
  await driver.close();
}
