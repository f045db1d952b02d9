/** Who is measured: how each is started, and how it is asked. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/common/package-root.js';
import { CLI_PATH } from '../../support/cli-path.js';
import type { Task } from './driver-worker.js';
import { createRequest } from './http-client.js';
import { measureThroughput, type ThroughputStats } from './measure-throughput.js';
import { minimalEnvironment, type ServerProcess, startProcess } from './processes.js';
import type { BenchmarkQuery, GraphQLQuery } from './queries.js';

export interface Contender {
  readonly name: string;
  readonly pid: number;
  /** Left out where nothing is started that serves. */
  readonly process?: ServerProcess;
  /** Whether the database is the one beside it, whose work counts too. */
  readonly usesNeo4j: boolean;
  /** Null: it cannot be asked this. */
  readonly prepare: (
    question: BenchmarkQuery,
  ) => null | ((milliseconds: number, atOnce: number) => Promise<RoundResult>);
  readonly stop: () => Promise<void>;
}

export interface RoundResult {
  readonly stats: ThroughputStats;
  /** The last answer, to see that it is one. */
  readonly answer: string;
}

const BASELINES = join(packageRoot(), 'tests', 'bench', 'others');

/** Their packages are none of ours: they are there once this has been asked for. */
function installBaselines(): void {
  if (existsSync(join(BASELINES, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: BASELINES, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Each question is to reach the graph: what is answered out of memory is measured by itself. */
const NO_CACHE = { ENTENTE_CACHE_MB: '0' };

export async function startEntente(neo4j: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve'], { NEO4J_URI: neo4j, ...NO_CACHE });
  return httpContender('Entente', started, true, ({ entente: question }) => question);
}

export async function startEntenteCached(neo4j: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve'], { NEO4J_URI: neo4j });
  return httpContender('Entente, repeated', started, true, ({ entente: question }) => question);
}

export async function startEmbedded(facts: string): Promise<Contender> {
  const started = await startProcess([CLI_PATH, 'serve', facts], NO_CACHE);
  return httpContender('Entente, embedded', started, false, ({ entente: question }) => question);
}

export async function startNeo4jGraphql(neo4j: string): Promise<Contender> {
  installBaselines();
  const started = await startProcess([join(BASELINES, 'neo4j-graphql.mjs')], { NEO4J_URI: neo4j });
  return httpContender('@neo4j/graphql', started, true, ({ neo4jGraphql: question }) => question);
}

export async function startBareYoga(): Promise<Contender> {
  installBaselines();
  const started = await startProcess([join(BASELINES, 'yoga.mjs')], {});
  return httpContender('bare Yoga', started, false, ({ entente: question }) =>
    question.query === '{ __typename }' ? question : undefined,
  );
}

/** The least that whoever asks the database must do; there is no HTTP in it. */
export async function startBareDriver(neo4j: string): Promise<Contender> {
  const child = fork(join(import.meta.dirname, 'driver-worker.js'), {
    env: { ...minimalEnvironment(), NEO4J_URI: neo4j },
  });
  const ended = once(child, 'exit');
  const gone = ended.then(() => Promise.reject(new Error('The bare driver ended; why is above.')));
  gone.catch(() => {});
  return {
    name: 'bare driver',
    pid: child.pid ?? 0,
    usesNeo4j: true,
    prepare: ({ cypher }) => {
      if (!cypher) return null;
      return async (durationMs, concurrency) => {
        const answered = once(child, 'message') as Promise<[{ figures: ThroughputStats; answer: unknown }]>;
        child.send({ ...cypher, durationMs, concurrency } satisfies Task);
        const [{ figures: stats, answer }] = await Promise.race([answered, gone]);
        return { stats, answer: JSON.stringify(answer) };
      };
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function httpContender(
  name: string,
  process: ServerProcess,
  usesNeo4j: boolean,
  pick: (question: BenchmarkQuery) => GraphQLQuery | undefined,
): Contender {
  return {
    name,
    pid: process.pid,
    process,
    usesNeo4j,
    stop: process.stop,
    prepare: (question) => {
      const picked = pick(question);
      if (!picked) return null;
      const ask = createRequest(process.url, picked);
      return async (milliseconds, atOnce) => {
        let answer = '';
        const stats = await measureThroughput(milliseconds, atOnce, async () => {
          answer = await ask();
        });
        return { stats, answer };
      };
    },
  };
}
