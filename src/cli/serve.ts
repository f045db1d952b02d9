/** `entente serve`: the server, from its start to a drained end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { buildSchema } from '../../schema/index.js';
import { packageVersion } from '../common/package-root.js';
import type { Graph, Readiness } from '../engines/graph.js';
import { isOutOfMemory } from '../engines/neo4j/errors.js';
import { connectNeo4j } from '../engines/neo4j/neo4j-graph.js';
import { READINESS_MESSAGES } from '../engines/unavailable.js';
import { EXAMPLES } from '../server/graphql/examples.js';
import type { ListenAddress } from '../server/http/listen.js';
import { GRAPHQL_PATH, METRICS_PATH } from '../server/http/routes.js';
import type { Metrics } from '../server/operations/metrics.js';
import { type MetricsServer, startMetricsServer } from '../server/operations/metrics-server.js';
import { isLoopback } from '../server/security/is-loopback.js';
import { type RunningServer, startServer } from '../server/server.js';
import { CommandError } from './command-error.js';
import { limitHeapGrowth } from './limit-heap-growth.js';
import { createProgressReporter, formatLoadReport } from './load-report.js';
import { createLogHandlers } from './log.js';
import type { ValidFacts } from './read-valid-facts.js';
import { type Settings, UsageError } from './settings.js';

const POLL_MS = 1_000;

export async function serve(config: Settings, paths: readonly string[], loadFirst: boolean): Promise<void> {
  if (loadFirst && !config.neo4j) {
    throw new UsageError('--load goes with NEO4J_URI: the embedded engine reads the facts at every start.');
  }
  if (paths.length > 0 && config.neo4j && !loadFirst) {
    throw new UsageError(
      'With NEO4J_URI the graph of the database is served: add --load to load these facts first.',
    );
  }
  // On Neo4j facts matter only when they are to be loaded; wrong ones are told before anything starts.
  const facts =
    !config.neo4j || loadFirst ? await readFactsToServe(paths.length > 0 ? paths : config.facts) : undefined;
  const graph = config.neo4j ? connectNeo4j(config.neo4j) : await createEmbeddedGraph();
  if (facts && !config.neo4j) await graph.load(facts.rows, { onProgress: createProgressReporter() });
  const running = await startServers(config, graph).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  // Whoever reads where it is may end it at once.
  const stopSignal = waitForStopSignal();
  const { metricsServer } = running;
  printLine(`Explorer: ${running.url}/`);
  printLine(`GraphQL and GraphiQL: ${running.url}${GRAPHQL_PATH}`);
  if (metricsServer) printLine(`Metrics: ${metricsServer.url}${METRICS_PATH}`);
  if (!config.token && !isLoopback(new URL(running.url).hostname))
    printLine(
      'It is open to all who reach this address: set ENTENTE_TOKEN to keep the graph to those who have it.',
    );
  if (metricsServer && !isLoopback(new URL(metricsServer.url).hostname))
    printLine('The metrics are open to all who reach their address.');
  printLine(`Engine: ${graph.engine}. A question to paste:\n\n${EXAMPLES[0]?.query}\n`);
  const stop = new AbortController();
  void watchReadiness(graph, config.neo4j && facts, stop.signal);
  await stopSignal;
  stop.abort();
  await running.drain();
  await metricsServer?.close();
  await graph.close();
  // A statement that was given up may still run in the embedded engine, and a load into Neo4j, which ends with its connection.
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

interface StartedServers extends RunningServer {
  /** Undefined: nobody asked for metrics. */
  readonly metricsServer: MetricsServer | undefined;
}

/** The metrics first: a server that nobody can watch takes no requests. */
async function startServers(config: Settings, graph: Graph): Promise<StartedServers> {
  const address = config.metrics;
  const metrics = address && (await createMetrics(graph));
  const metricsServer =
    address && metrics
      ? await explainListenError('ENTENTE_METRICS_', address, () => startMetricsServer(metrics, address))
      : undefined;
  const startHttp = () =>
    startServer({
      schema: buildSchema(),
      graph,
      host: config.host,
      port: config.port,
      today: () => config.today ?? new Date().toISOString().slice(0, 10),
      schemaExposure: config.schemaExposure,
      token: config.token,
      allowedOrigins: config.allowedOrigins,
      cacheBytes: config.cacheBytes,
      ...(metrics ? { metrics } : {}),
      ...createLogHandlers(config.log),
    });
  try {
    return { ...(await explainListenError('', config, startHttp)), metricsServer };
  } catch (error) {
    await metricsServer?.close();
    throw error;
  }
}

async function createMetrics(graph: Graph): Promise<Metrics> {
  const { Metrics } = await import('../server/operations/metrics.js');
  return new Metrics(graph, packageVersion());
}

/** What cannot be listened on is told by the names of the settings that say where, which begin alike. */
async function explainListenError<T>(
  settingPrefix: string,
  { host, port }: ListenAddress,
  startListening: () => Promise<T>,
): Promise<T> {
  try {
    return await startListening();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CommandError(`Port ${port} of ${host} is taken; set ${settingPrefix}PORT to another.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new CommandError(
        `Cannot listen on port ${port} of ${host} (${code}); set ${settingPrefix}HOST or ${settingPrefix}PORT.`,
      );
    }
    throw error;
  }
}

/** Waits for the database as long as it takes, loads when asked to, and tells each change of state once. */
async function watchReadiness(
  graph: Graph,
  facts: ValidFacts | undefined,
  signal: AbortSignal,
): Promise<void> {
  let lastState: Readiness['state'] | undefined;
  let toLoad = facts;
  let isHeapLimited = false;
  while (!signal.aborted) {
    const readiness = await graph.checkReadiness();
    if (signal.aborted) return;
    const { state } = readiness;
    if (state !== 'unreachable' && toLoad) {
      const shouldRetry = await tryLoad(graph, toLoad);
      if (!shouldRetry) {
        toLoad = undefined;
        continue;
      }
    }
    if (state !== lastState) printLine(formatReadiness(readiness));
    // Not before: facts that are being loaded are many, and are wanted to the end.
    if (state === 'ready' && !toLoad && !isHeapLimited) {
      limitHeapGrowth();
      isHeapLimited = true;
    }
    lastState = state;
    await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
}

function formatReadiness(readiness: Readiness): string {
  const { state } = readiness;
  if (state === 'unreachable') return `The database cannot be reached (${readiness.reason}); waiting for it.`;
  return state === 'ready' ? 'Ready.' : `${READINESS_MESSAGES[state]}, or start with --load.`;
}

/** Whether it should be tried again: the database was gone, or somebody else was loading. */
async function tryLoad(graph: Graph, { rows }: ValidFacts): Promise<boolean> {
  try {
    printLine(formatLoadReport(await graph.load(rows, { onProgress: createProgressReporter() })));
    return false;
  } catch (error) {
    const shouldRetry =
      error instanceof GraphQLError &&
      error.extensions.code === 'UNAVAILABLE' &&
      !isOutOfMemory(error.originalError);
    const why = error instanceof Error ? error.message : String(error);
    printLine(`The facts were not loaded: ${why}${shouldRetry ? ' It is tried again.' : ''}`);
    return shouldRetry;
  }
}

function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The first SIGTERM or SIGINT; a second one ends the process at once. */
function waitForStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    const onSignal = () => {
      if (!isFirst) process.exit(1);
      isFirst = false;
      resolve();
    };
    process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  });
}
