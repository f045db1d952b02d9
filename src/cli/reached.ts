/** Connects a command that does one thing to its Neo4j, or says where none answers. */
import type { Graph, Readiness } from '../graph/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../graph/neo4j.js';
import { NO_ANSWER } from '../graph/neo4j-errors.js';
import { Failure } from './failure.js';

export interface Reached {
  /** To be closed by whoever asked. */
  readonly graph: Graph;
  readonly state: Exclude<Readiness['state'], 'unreachable'>;
}

/** One that has only just come up, or is far away, may take longer than a probe waits. */
const PATIENCE_MS = 10_000;

export async function reached(settings: Neo4jSettings): Promise<Reached> {
  const graph = connectNeo4j(settings);
  const until = Date.now() + PATIENCE_MS;
  let readiness = await graph.readiness();
  while (readiness.state === 'unreachable' && readiness.reason === NO_ANSWER && Date.now() < until)
    readiness = await graph.readiness();
  if (readiness.state !== 'unreachable') return { graph, state: readiness.state };
  await graph.close();
  const { host } = new URL(settings.uri);
  throw new Failure(
    `The database at ${host}, where NEO4J_URI says, cannot be reached (${readiness.reason}).`,
  );
}
