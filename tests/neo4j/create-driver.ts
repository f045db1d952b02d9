/** A driver of the tests' own, beside the one that is tested. */
import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jSettings } from '../../src/engines/neo4j/neo4j-graph.js';

export function createDriver({ uri, username, password }: Neo4jSettings): Driver {
  return neo4j.driver(uri, username ? neo4j.auth.basic(username, password ?? '') : undefined);
}
