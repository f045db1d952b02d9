/** Creates a driver for direct access to the test database, independent of the code under test. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';

export function createDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined);
}
