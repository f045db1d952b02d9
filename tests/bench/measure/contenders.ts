/** The servers that are compared: how to start each, and how to send a query to it. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/common/package-root.js';
import { CLI_PATH } from '../../support/cli-path.js';
import type { Task, TaskResult } from './driver-worker.js';
import { createRequest } from './http-client.js';
import { measureThroughput, type ThroughputStats } from './measure-throughput.js';
import { minimalEnvironment, type ServerProcess, startProcess } from './processes.js';
import type { BenchmarkQuery, GraphQLQuery } from './queries.js';

export interface Contender {
  readonly name: string;
  readonly pid: number;
  /** Undefined for the bare driver, which serves no requests. */
  readonly process?: ServerProcess;
  /** Whether its queries reach the Neo4j database, whose processor time then counts too. */
  readonly usesNeo4j: boolean;
  /** Returns a function that sends the query repeatedly. Null: it cannot express the query. */
  readonly prepare: (
    query: BenchmarkQuery,
  ) => null | ((durationMs: number, concurrency: number) => Promise<RoundResult>);
  readonly stop: () => Promise<void>;
}

export interface RoundResult {
  readonly stats: ThroughputStats;
  /** The last response, to check that it has data. */
  readonly response: string;
}

const BASELINES = join(packageRoot(), 'tests', 'bench', 'baselines');

/** Installs the packages of the other servers on first use: Entente does not depend on them. */
function installBaselines(): void {
  if (existsSync(join(BASELINES, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: BASELINES, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Every request must reach the graph. Cached responses are measured separately. */
const NO_CACHE = { ENTENTE_CACHE_MB: '0' };

export async function startEntente(neo4j: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve'], { NEO4J_URI: neo4j, ...NO_CACHE });
  return httpContender('Entente', started, true, ({ entente }) => entente);
}

export async function startEntenteCached(neo4j: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve'], { NEO4J_URI: neo4j });
  return httpContender('Entente, repeated', started, true, ({ entente }) => entente);
}

export async function startEmbedded(facts: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve', facts], NO_CACHE);
  return httpContender('Entente, embedded', started, false, ({ entente }) => entente);
}

export async function startNeo4jGraphql(neo4j: string): Promise<Contender> {
  installBaselines();
  const started = await startProcess([join(BASELINES, 'neo4j-graphql.mjs')], { NEO4J_URI: neo4j });
  return httpContender('@neo4j/graphql', started, true, ({ neo4jGraphql }) => neo4jGraphql);
}

export async function startBareYoga(): Promise<Contender> {
  installBaselines();
  const started = await startProcess([join(BASELINES, 'yoga.mjs')], {});
  return httpContender('bare Yoga', started, false, ({ entente }) =>
    entente.query === '{ __typename }' ? entente : undefined,
  );
}

/** The lower bound for any client of the database: hand-written Cypher, no HTTP. */
export async function startBareDriver(neo4j: string): Promise<Contender> {
  const child = fork(join(import.meta.dirname, 'driver-worker.js'), {
    env: { ...minimalEnvironment(), NEO4J_URI: neo4j },
  });
  const exited = once(child, 'exit');
  const failure = exited.then(() =>
    Promise.reject(new Error('The bare driver exited; see its output above.')),
  );
  failure.catch(() => {});
  return {
    name: 'bare driver',
    pid: child.pid ?? 0,
    usesNeo4j: true,
    prepare: ({ cypher }) => {
      if (!cypher) return null;
      return async (durationMs, concurrency) => {
        const message = once(child, 'message') as Promise<[TaskResult]>;
        child.send({ ...cypher, durationMs, concurrency } satisfies Task);
        const [{ stats, records }] = await Promise.race([message, failure]);
        return { stats, response: JSON.stringify(records) };
      };
    },
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}

function httpContender(
  name: string,
  process: ServerProcess,
  usesNeo4j: boolean,
  pick: (query: BenchmarkQuery) => GraphQLQuery | undefined,
): Contender {
  return {
    name,
    pid: process.pid,
    process,
    usesNeo4j,
    stop: process.stop,
    prepare: (query) => {
      const picked = pick(query);
      if (!picked) return null;
      const send = createRequest(process.url, picked);
      return async (durationMs, concurrency) => {
        let response = '';
        const stats = await measureThroughput(durationMs, concurrency, async () => {
          response = await send();
        });
        return { stats, response };
      };
    },
  };
}
