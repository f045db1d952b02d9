/** Finds a real Neo4j for the engine suite: one that was named, else Docker's, else one from Maven Central. */
import type { TestProject } from 'vitest/node';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from './create-driver.js';
import { startDocker } from './start-docker.js';
import { startMaven } from './start-maven.js';

export interface TestDatabase {
  readonly connection: Neo4jSettings;
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null: there is none, and the Neo4j half is skipped. */
    neo4j: Neo4jSettings | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = fromEnvironment() ?? (await startDocker()) ?? (await startMaven());
  project.provide('neo4j', found ? withRouting(found.connection) : null);
  if (!found) {
    const why =
      'SKIPPED: the Neo4j half of the engine suite; there is no NEO4J_TEST_URI, no Docker, and no Java 17 with Maven.';
    if (process.env.ENTENTE_REQUIRE_NEO4J === '1')
      throw new Error(why.replace('SKIPPED', 'ENTENTE_REQUIRE_NEO4J=1, and missing'));
    process.stderr.write(`\n!!! ${why}\n\n`);
    return async () => {};
  }
  try {
    await assertEmpty(found.connection);
  } catch (error) {
    await found.stop();
    throw error;
  }
  process.stderr.write(`Neo4j for the engine suite: ${found.origin}.\n`);
  return found.stop;
}

/** By `neo4j://` where `NEO4J_TEST_ROUTED=1` wants it: the server then says who takes what. */
function withRouting(connection: Neo4jSettings): Neo4jSettings {
  if (process.env.NEO4J_TEST_ROUTED !== '1') return connection;
  return { ...connection, uri: connection.uri.replace(/^bolt/, 'neo4j') };
}

function fromEnvironment(): TestDatabase | null {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USERNAME: username, NEO4J_TEST_PASSWORD: password } = process.env;
  return uri
    ? { connection: { uri, username, password }, origin: 'NEO4J_TEST_URI', stop: async () => {} }
    : null;
}

/** The suite wipes what it loads, so it never begins on a database that holds anything. */
async function assertEmpty(connection: Neo4jSettings): Promise<void> {
  const driver = createDriver(connection);
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n) RETURN count(n) AS nodes',
      {},
      { database: 'neo4j' },
    );
    const nodes = Number(records[0]?.get('nodes'));
    if (nodes > 0)
      throw new Error(
        `The test database at ${connection.uri} is not empty (${nodes} nodes); it is never wiped. Name an empty one.`,
      );
  } finally {
    await driver.close();
  }
}
