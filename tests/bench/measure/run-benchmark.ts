/** Runs the benchmark: for each query, several rounds in which every contender is measured in turn. */
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
  /** Duration of a round for each contender, in seconds. */
  readonly seconds: number;
  /** Duration of the warm-up before the rounds of a query, in seconds. */
  readonly warmUp: number;
  /** Number of concurrent requests. */
  readonly atOnce: number;
  /** Maximum heap of the database, such as "8g". */
  readonly heap: string;
  readonly embedded: boolean;
}

/** Measures the server without the graph. */
const TYPENAME_QUERY: BenchmarkQuery = { title: '{ __typename }', entente: { query: '{ __typename }' } };

/** A shorter response has no data: the query did not match the dataset. */
const MIN_RESPONSE_BYTES = 60;

export async function runBenchmark(options: RunOptions): Promise<void> {
  const file = await ensureDatasetFile(options);
  const database = await Neo4jProcess.start({ heap: options.heap });
  const contenders: Contender[] = [];
  try {
    const startedAt = performance.now();
    execFileSync(process.execPath, [CLI_PATH, 'load', file], {
      env: { ...process.env, NEO4J_URI: database.uri },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    print(`Loaded into Neo4j in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.`);
    const inputs = await pickQueryInputs({ uri: database.uri });
    for (const start of [startEntente, startEntenteCached, startNeo4jGraphql, startBareDriver, startBareYoga])
      contenders.push(await start(database.uri));
    if (options.embedded) contenders.push(await startEmbedded(file));
    print(
      formatStartup(
        contenders.map((contender) => ({ ...contender, memoryMb: residentMemoryMb(contender.pid) })),
      ),
    );
    const measurements = await measureRounds(contenders, buildQueries(inputs), database.pid, options);
    print(formatResults(measurements));
  } finally {
    await Promise.allSettled(contenders.map(({ stop }) => stop()));
    await database.stop();
  }
}

async function measureRounds(
  contenders: readonly Contender[],
  queries: readonly BenchmarkQuery[],
  databasePid: number,
  { rounds, seconds, warmUp, atOnce: concurrency }: RunOptions,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const query of [TYPENAME_QUERY, ...queries]) {
    const prepared = contenders.flatMap((contender) => {
      const measure = contender.prepare(query);
      return measure ? { contender, measure } : [];
    });
    // The first plan in a cold database can exceed the timeout of a statement: then warm up once more.
    for (const { measure } of prepared)
      await measure(1_000 * warmUp, concurrency).catch(() => measure(1_000 * warmUp, concurrency));
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < prepared.length; turn += 1) {
        const { contender, measure } = prepared[
          (turn + round) % prepared.length
        ] as (typeof prepared)[number];
        const before: readonly number[] = [cpuTimeMs(contender.pid), cpuTimeMs(databasePid)];
        const { stats, response } = await measure(seconds * 1_000, concurrency);
        if (query !== TYPENAME_QUERY && response.length < MIN_RESPONSE_BYTES)
          throw new Error(`${contender.name} returns no data for "${query.title}": ${response}`);
        const [serverCpuMs = 0, database = 0] = [cpuTimeMs(contender.pid), cpuTimeMs(databasePid)].map(
          (after, index) => (after - (before[index] ?? 0)) / stats.requests,
        );
        measurements.push({
          query: query.title,
          contender: contender.name,
          ...stats,
          serverCpuMs,
          databaseCpuMs: contender.usesNeo4j ? database : 0,
          bytes: response.length,
        });
      }
    }
    process.stderr.write(`${query.title}\n`);
  }
  return measurements;
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
