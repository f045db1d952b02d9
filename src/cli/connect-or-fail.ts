/** Connects a command that does one thing to its Neo4j, or says where none answers. */
import type { Graph, Readiness } from '../engines/graph.js';
import { NO_RESPONSE } from '../engines/neo4j/errors.js';
import { connectNeo4j, type Neo4jSettings } from '../engines/neo4j/neo4j-graph.js';
import { CommandError } from './command-error.js';

export interface ReachableGraph {
  /** To be closed by whoever asked. */
  readonly graph: Graph;
  readonly state: Exclude<Readiness['state'], 'unreachable'>;
}

/** One that has only just come up, or is far away, may take longer than a probe waits. */
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
  throw new CommandError(
    `The database at ${host}, where NEO4J_URI says, cannot be reached (${readiness.reason}).`,
  );
}
