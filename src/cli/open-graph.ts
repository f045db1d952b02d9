/** Opens the graph that a command reads: the configured Neo4j database, or the facts in the embedded engine. */
import { EmbeddedGraph } from '../engines/embedded/embedded-graph.js';
import type { Graph } from '../engines/graph.js';
import { READINESS_MESSAGES } from '../engines/unavailable.js';
import { CommandError } from './command-error.js';
import { connectOrFail } from './connect-or-fail.js';
import { readValidFacts } from './read-valid-facts.js';
import type { Settings } from './settings.js';

/**
 * The caller must close the graph. `paths`: fact files or folders; if empty, ENTENTE_FACTS. `consequence`: what the
 * command did not do because of invalid facts, for the error message.
 */
export async function openGraph(
  settings: Settings,
  paths: readonly string[],
  consequence: string,
): Promise<Graph> {
  if (settings.neo4j) {
    const { graph, state } = await connectOrFail(settings.neo4j);
    if (state === 'ready') return graph;
    await graph.close();
    throw new CommandError(`${READINESS_MESSAGES[state]}.`);
  }
  const { rows } = await readValidFacts(paths.length > 0 ? paths : settings.facts, consequence);
  const graph = await EmbeddedGraph.create();
  await graph.load(rows);
  return graph;
}
