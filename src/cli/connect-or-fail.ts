/** Connects a command to its Neo4j database, or fails with a message that says why it is unreachable. */
import type { Graph, Readiness } from '../engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../engines/neo4j/neo4j-graph.js';
import { NO_RESPONSE } from '../engines/unavailable.js';
import { CommandError } from './command-error.js';

export interface ReachableGraph {
  /** The caller must close it. */
  readonly graph: Graph;
  readonly state: Exclude<Readiness['state'], 'unreachable'>;
}

/** A database that is starting, or far away, may need longer than one readiness probe waits. */
const CONNECT_TIMEOUT_MS = 10_000;

export async function connectOrFail(settings: Neo4jSettings): Promise<ReachableGraph> {
  const graph = connectNeo4j(settings);
  const deadline = Date.now() + CONNECT_TIMEOUT_MS;
  let readiness = await graph.checkReadiness();
  while (readiness.state === 'unreachable' && readiness.reason === NO_RESPONSE && Date.now() < deadline)
    readiness = await graph.checkReadiness();
  if (readiness.state !== 'unreachable') return { graph, state: readiness.state };
  await graph.close();
  const { host } = new URL(settings.uri);
  throw new CommandError(`The database at ${host} (from NEO4J_URI) cannot be reached (${readiness.reason}).`);
}
