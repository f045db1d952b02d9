/** `entente serve`: the server, from its start to a drained end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { buildSchema } from '../../schema/index.js';
import { type Config, ConfigError } from '../config.js';
import type { Graph, Readiness } from '../graph/graph.js';
import { connectNeo4j } from '../graph/neo4j.js';
import { isTooMuch } from '../graph/neo4j-errors.js';
import { UNREADY } from '../graph/unready.js';
import { EXAMPLES } from '../http/examples.js';
import type { Address } from '../http/listen.js';
import { isLoopback } from '../http/loopback.js';
import type { Metrics } from '../http/metrics.js';
import { type MetricsServer, startMetricsServer } from '../http/metrics-server.js';
import { GRAPHQL_PATH, METRICS_PATH } from '../http/paths.js';
import { type Running, startServer } from '../http/server.js';
import { packageVersion } from '../package-root.js';
import type { GoodFacts } from './facts.js';
import { Failure } from './failure.js';
import { logTo } from './log.js';
import { progress, reportText } from './report.js';
import { keepHeapSmall } from './small-heap.js';

const POLL_MS = 1_000;

export async function serve(config: Config, paths: readonly string[], loadFirst: boolean): Promise<void> {
  if (loadFirst && !config.neo4j) {
    throw new ConfigError('--load goes with NEO4J_URI: the embedded engine reads the facts at every start.');
  }
  if (paths.length > 0 && config.neo4j && !loadFirst) {
    throw new ConfigError(
      'With NEO4J_URI the graph of the database is served: add --load to load these facts first.',
    );
  }
  // On Neo4j facts matter only when they are to be loaded; wrong ones are told before anything starts.
  const facts =
    !config.neo4j || loadFirst ? await readFacts(paths.length > 0 ? paths : config.facts) : undefined;
  const graph = config.neo4j ? connectNeo4j(config.neo4j) : await openEmbedded();
  if (facts && !config.neo4j) await graph.load(facts.rows, { onProgress: progress() });
  const running = await start(config, graph).catch(async (error: unknown) => {
    await graph.close();
    throw error;
  });
  // Whoever reads where it is may end it at once.
  const ending = signalled();
  const { scraped } = running;
  say(`Explorer: ${running.url}/`);
  say(`GraphQL and GraphiQL: ${running.url}${GRAPHQL_PATH}`);
  if (scraped) say(`Metrics: ${scraped.url}${METRICS_PATH}`);
  if (!config.token && !isLoopback(new URL(running.url).hostname))
    say(
      'It is open to all who reach this address: set ENTENTE_TOKEN to keep the graph to those who have it.',
    );
  if (scraped && !isLoopback(new URL(scraped.url).hostname))
    say('The metrics are open to all who reach their address.');
  say(`Engine: ${graph.engine}. A question to paste:\n\n${EXAMPLES[0]?.query}\n`);
  const stop = new AbortController();
  void watch(graph, config.neo4j && facts, stop.signal);
  await ending;
  stop.abort();
  await running.drain();
  await scraped?.close();
  await graph.close();
  // A statement that was given up may still run in the embedded engine, and a load into Neo4j, which ends with its connection.
  process.exit();
}

async function readFacts(paths: readonly string[]): Promise<GoodFacts> {
  const { goodFacts } = await import('./facts.js');
  return goodFacts(paths, 'nothing was loaded');
}

async function openEmbedded(): Promise<Graph> {
  const { EmbeddedGraph } = await import('../graph/embedded.js');
  return EmbeddedGraph.create();
}

interface Started extends Running {
  /** Undefined: nobody asked for metrics. */
  readonly scraped: MetricsServer | undefined;
}

/** The metrics first: a server that nobody can watch takes no requests. */
async function start(config: Config, graph: Graph): Promise<Started> {
  const address = config.metrics;
  const metrics = address && (await metricsOf(graph));
  const scraped =
    address && metrics
      ? await listening('ENTENTE_METRICS_', address, () => startMetricsServer(metrics, address))
      : undefined;
  const serving = () =>
    startServer({
      schema: buildSchema(),
      graph,
      host: config.host,
      port: config.port,
      today: () => config.today ?? new Date().toISOString().slice(0, 10),
      open: config.open,
      token: config.token,
      origins: config.origins,
      cache: config.cache,
      ...(metrics ? { metrics } : {}),
      ...logTo(config.log),
    });
  try {
    return { ...(await listening('', config, serving)), scraped };
  } catch (error) {
    await scraped?.close();
    throw error;
  }
}

async function metricsOf(graph: Graph): Promise<Metrics> {
  const { Metrics } = await import('../http/metrics.js');
  return new Metrics(graph, packageVersion());
}

/** What cannot be listened on is told by the names of the settings that say where, which begin alike. */
async function listening<T>(names: string, { host, port }: Address, begin: () => Promise<T>): Promise<T> {
  try {
    return await begin();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Failure(`Port ${port} of ${host} is taken; set ${names}PORT to another.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new Failure(
        `Cannot listen on port ${port} of ${host} (${code}); set ${names}HOST or ${names}PORT.`,
      );
    }
    throw error;
  }
}

/** Waits for the database as long as it takes, loads when asked to, and tells each change of state once. */
async function watch(graph: Graph, facts: GoodFacts | undefined, signal: AbortSignal): Promise<void> {
  let told: Readiness['state'] | undefined;
  let toLoad = facts;
  let isSmall = false;
  while (!signal.aborted) {
    const readiness = await graph.readiness();
    if (signal.aborted) return;
    const { state } = readiness;
    if (state !== 'unreachable' && toLoad) {
      const again = await loadOnce(graph, toLoad);
      if (!again) {
        toLoad = undefined;
        continue;
      }
    }
    if (state !== told) say(standing(readiness));
    // Not before: facts that are being loaded are many, and are wanted to the end.
    if (state === 'ready' && !toLoad && !isSmall) {
      keepHeapSmall();
      isSmall = true;
    }
    told = state;
    await sleep(POLL_MS, undefined, { signal }).catch(() => {});
  }
}

function standing(readiness: Readiness): string {
  const { state } = readiness;
  if (state === 'unreachable') return `The database cannot be reached (${readiness.reason}); waiting for it.`;
  return state === 'ready' ? 'Ready.' : `${UNREADY[state]}, or start with --load.`;
}

/** Whether it should be tried again: the database was gone, or somebody else was loading. */
async function loadOnce(graph: Graph, { rows }: GoodFacts): Promise<boolean> {
  try {
    say(reportText(await graph.load(rows, { onProgress: progress() })));
    return false;
  } catch (error) {
    const again =
      error instanceof GraphQLError &&
      error.extensions.code === 'UNAVAILABLE' &&
      !isTooMuch(error.originalError);
    const why = error instanceof Error ? error.message : String(error);
    say(`The facts were not loaded: ${why}${again ? ' It is tried again.' : ''}`);
    return again;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The first SIGTERM or SIGINT; a second one ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let isFirst = true;
    const take = () => {
      if (!isFirst) process.exit(1);
      isFirst = false;
      resolve();
    };
    process.on('SIGTERM', take).on('SIGINT', take);
  });
}
