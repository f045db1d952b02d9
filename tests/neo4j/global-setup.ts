/** Provides the Neo4j test database: NEO4J_TEST_URI if set, else Docker, else Maven Central. */
import type { TestProject } from 'vitest/node';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from './create-driver.js';
import { startDocker } from './start-docker.js';
import { startMaven } from './start-maven.js';

export interface TestDatabase {
  readonly connection: Neo4jSettings;
  /** The origin of the database, for the log, such as "Docker". */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Null: no database is available; the Neo4j half of the suite is skipped. */
    neo4j: Neo4jSettings | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = fromEnvironment() ?? (await startDocker()) ?? (await startMaven());
  project.provide('neo4j', database ? withRouting(database.connection) : null);
  if (!database) {
    const missing = 'there is no NEO4J_TEST_URI, no running Docker, and no Java 17 with Maven';
    if (process.env.ENTENTE_REQUIRE_NEO4J === '1')
      throw new Error(`ENTENTE_REQUIRE_NEO4J=1, but ${missing}.`);
    process.stderr.write(`\n!!! SKIPPED: the Neo4j half of the engine suite, because ${missing}.\n\n`);
    return async () => {};
  }
  try {
    await assertEmpty(database.connection);
  } catch (error) {
    await database.stop();
    throw error;
  }
  process.stderr.write(`Neo4j for the engine suite: ${database.origin}.\n`);
  return database.stop;
}

/** `NEO4J_TEST_ROUTED=1` runs the suite over `neo4j://`, with client-side routing. */
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

/** The suite deletes every node, so it refuses a database that holds any. */
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
        `The test database at ${connection.uri} has ${nodes} nodes, which the tests would delete. Use an empty database.`,
      );
  } finally {
    await driver.close();
  }
}
