/** `entente serve`: starts the server, prints its addresses, and drains it on SIGTERM or SIGINT. */
import type { Graph } from '../engines/graph.js';
import { connectNeo4j } from '../engines/neo4j/neo4j-graph.js';
import { EXAMPLES } from '../server/graphql/examples.js';
import { GRAPHQL_PATH, METRICS_PATH } from '../server/http/routes.js';
import { isLoopback } from '../server/security/is-loopback.js';
import { UsageError } from './command-error.js';
import { createProgressReporter } from './load-report.js';
import { printLine } from './print-line.js';
import type { ValidFacts } from './read-valid-facts.js';
import type { Settings } from './settings.js';
import { type StartedServers, startServers } from './start-servers.js';
import { waitForStopSignal } from './wait-for-stop-signal.js';
import { watchReadiness } from './watch-readiness.js';

export async function serve(
  settings: Settings,
  paths: readonly string[],
  shouldLoadFirst: boolean,
): Promise<void> {
  if (shouldLoadFirst && !settings.neo4j) {
    throw new UsageError('--load requires NEO4J_URI: the embedded engine loads the facts at every start.');
  }
  if (paths.length > 0 && settings.neo4j && !shouldLoadFirst) {
    throw new UsageError('With NEO4J_URI, serve reads the database: add --load to load these facts first.');
  }
  // If NEO4J_URI is set, facts are read only to load them, and invalid ones stop the command before anything starts.
  const facts =
    !settings.neo4j || shouldLoadFirst
      ? await readFactsToServe(paths.length > 0 ? paths : settings.facts)
      : undefined;
  const graph = settings.neo4j ? connectNeo4j(settings.neo4j) : await createEmbeddedGraph();
  if (facts && !settings.neo4j) await graph.load(facts.rows, { onProgress: createProgressReporter() });
  const servers = await startServers(settings, graph).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  // Before the addresses are printed: a program that reads them may stop the server at once.
  const stopSignal = waitForStopSignal();
  printStartMessages(servers, graph, settings.token !== undefined);
  const stop = new AbortController();
  void watchReadiness(graph, settings.neo4j && facts, stop.signal);
  await stopSignal;
  stop.abort();
  await servers.drain();
  await servers.metricsServer?.close();
  await graph.close();
  // The embedded engine may still run an abandoned statement, and Neo4j a load, which ends with its connection.
  process.exit();
}

async function readFactsToServe(paths: readonly string[]): Promise<ValidFacts> {
  const { readValidFacts } = await import('./read-valid-facts.js');
  return readValidFacts(paths, 'nothing was loaded');
}

async function createEmbeddedGraph(): Promise<Graph> {
  const { EmbeddedGraph } = await import('../engines/embedded/embedded-graph.js');
  return EmbeddedGraph.create();
}

function printStartMessages({ url, metricsServer }: StartedServers, graph: Graph, hasToken: boolean): void {
  printLine(`Explorer: ${url}/`);
  printLine(`GraphQL and GraphiQL: ${url}${GRAPHQL_PATH}`);
  if (metricsServer) printLine(`Metrics: ${metricsServer.url}${METRICS_PATH}`);
  if (!hasToken && !isLoopback(new URL(url).hostname))
    printLine(
      'Warning: everyone who can reach this address can read the graph. Set ENTENTE_TOKEN to require a token.',
    );
  if (metricsServer && !isLoopback(new URL(metricsServer.url).hostname))
    printLine('Warning: everyone who can reach the metrics address can read the metrics.');
  printLine(`Engine: ${graph.engine}. Example query:\n\n${EXAMPLES[0]?.query}\n`);
}
