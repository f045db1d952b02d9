/** Starts Neo4j with Java and the libraries from Maven Central. */
import type { TestDatabase } from './global-setup.js';
import { hasMaven, Neo4jProcess } from './neo4j-process.js';

/** Null: a JDK of version 17 or newer, or Maven, is missing. */
export async function startMaven(): Promise<TestDatabase | null> {
  if (!hasMaven()) return null;
  const server = await Neo4jProcess.start({ heap: '2g', hasLowPriority: true });
  return { connection: { uri: server.uri }, origin: 'Maven', stop: () => server.stop() };
}
