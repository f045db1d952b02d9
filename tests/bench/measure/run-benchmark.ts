/** Measures the contenders side by side: each question in turn, by one after the other, several times over. */
import { execFileSync } from 'node:child_process';
import { Neo4jProcess } from '../../neo4j/neo4j-process.js';
import { CLI_PATH } from '../../support/cli-path.js';
import type { DatasetSize } from '../dataset/generate-facts.js';
import {
  type Contender,
  startBareDriver,
  startBareYoga,
  startEmbedded,
  startEntente,
  startEntenteCached,
  startNeo4jGraphql,
} from './contenders.js';
import { ensureDatasetFile } from './dataset-file.js';
import { cpuTimeMs, residentMemoryMb } from './processes.js';
import { type BenchmarkQuery, buildQueries } from './queries.js';
import { pickQueryInputs } from './query-inputs.js';
import { formatResults, formatStartup, type Measurement } from './tables.js';

export interface RunOptions extends DatasetSize {
  readonly rounds: number;
  readonly seconds: number;
  /** Before the rounds of each question, in seconds. */
  readonly warmUp: number;
  readonly atOnce: number;
  /** Of Neo4j. */
  readonly heap: string;
  readonly embedded: boolean;
}

/** What the server itself costs, before anything is asked of a graph. */
const TYPENAME_QUERY: BenchmarkQuery = { title: '{ __typename }', entente: { query: '{ __typename }' } };

const MIN_RESPONSE_BYTES = 60;

export async function runBenchmark(options: RunOptions): Promise<void> {
  const file = await ensureDatasetFile(options);
  const database = await Neo4jProcess.start({ heap: options.heap });
  const contenders: Contender[] = [];
  try {
    const began = performance.now();
    execFileSync(process.execPath, [CLI_PATH, 'load', file], {
      env: { ...process.env, NEO4J_URI: database.uri },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    print(`Loaded into Neo4j in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
    const subjects = await pickQueryInputs({ uri: database.uri });
    for (const begin of [startEntente, startEntenteCached, startNeo4jGraphql, startBareDriver, startBareYoga])
      contenders.push(await begin(database.uri));
    if (options.embedded) contenders.push(await startEmbedded(file));
    print(formatStartup(contenders.map((one) => ({ ...one, memory: residentMemoryMb(one.pid) }))));
    const measured = await measureRounds(contenders, buildQueries(subjects), database.pid, options);
    print(formatResults(measured));
  } finally {
    await Promise.allSettled(contenders.map(({ stop }) => stop()));
    await database.stop();
  }
}

async function measureRounds(
  contenders: readonly Contender[],
  asked: readonly BenchmarkQuery[],
  databasePid: number,
  { rounds: count, seconds, warmUp, atOnce }: RunOptions,
): Promise<Measurement[]> {
  const measured: Measurement[] = [];
  for (const question of [TYPENAME_QUERY, ...asked]) {
    const asking = contenders.flatMap((contender) => {
      const ask = contender.prepare(question);
      return ask ? { contender, ask } : [];
    });
    // Plans are made, for which a cold database may take longer than a statement may, and code is compiled.
    for (const { ask } of asking) await ask(1_000 * warmUp, atOnce).catch(() => ask(1_000 * warmUp, atOnce));
    for (let round = 0; round < count; round += 1) {
      for (let turn = 0; turn < asking.length; turn += 1) {
        const { contender, ask } = asking[(turn + round) % asking.length] as (typeof asking)[number];
        const before: readonly number[] = [cpuTimeMs(contender.pid), cpuTimeMs(databasePid)];
        const { stats, answer } = await ask(seconds * 1_000, atOnce);
        // Whoever finds nothing is fast.
        if (question !== TYPENAME_QUERY && answer.length < MIN_RESPONSE_BYTES)
          throw new Error(`${contender.name} answers "${question.title}" with ${answer}.`);
        const [serverCpuMs = 0, database = 0] = [cpuTimeMs(contender.pid), cpuTimeMs(databasePid)].map(
          (after, index) => (after - (before[index] ?? 0)) / stats.requests,
        );
        measured.push({
          query: question.title,
          contender: contender.name,
          ...stats,
          serverCpuMs,
          databaseCpuMs: contender.usesNeo4j ? database : 0,
          bytes: answer.length,
        });
      }
    }
    process.stderr.write(`${question.title}\n`);
  }
  return measured;
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
