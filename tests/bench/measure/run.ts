/** Measures the contenders side by side: each question in turn, by one after the other, several times over. */
import { execFileSync } from 'node:child_process';
import { MavenServer } from '../../neo4j/maven-server.js';
import { COMMAND } from '../../support/command.js';
import type { Size } from '../world/generate.js';
import {
  bareDriver,
  bareYoga,
  type Contender,
  embedded,
  entente,
  neo4jGraphql,
  repeated,
} from './contenders.js';
import { cpuOf, memoryOf } from './processes.js';
import { type Question, questions } from './questions.js';
import { subjectsOf } from './subjects.js';
import { type Measured, startTable, tableOf } from './tables.js';
import { worldFile } from './world-file.js';

export interface RunOptions extends Size {
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
const NOTHING: Question = { title: '{ __typename }', entente: { query: '{ __typename }' } };

const LEAST_BYTES = 60;

export async function run(options: RunOptions): Promise<void> {
  const file = await worldFile(options);
  const database = await MavenServer.start({ heap: options.heap });
  const contenders: Contender[] = [];
  try {
    const began = performance.now();
    execFileSync(process.execPath, [COMMAND, 'load', file], {
      env: { ...process.env, NEO4J_URI: database.uri },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    say(`Loaded into Neo4j in ${((performance.now() - began) / 1_000).toFixed(1)} s.`);
    const subjects = await subjectsOf({ uri: database.uri });
    for (const begin of [entente, repeated, neo4jGraphql, bareDriver, bareYoga])
      contenders.push(await begin(database.uri));
    if (options.embedded) contenders.push(await embedded(file));
    say(startTable(contenders.map((one) => ({ ...one, memory: memoryOf(one.pid) }))));
    const measured = await rounds(contenders, questions(subjects), database.pid, options);
    say(tableOf(measured));
  } finally {
    await Promise.allSettled(contenders.map(({ stop }) => stop()));
    await database.stop();
  }
}

async function rounds(
  contenders: readonly Contender[],
  asked: readonly Question[],
  databasePid: number,
  { rounds: count, seconds, warmUp, atOnce }: RunOptions,
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const question of [NOTHING, ...asked]) {
    const asking = contenders.flatMap((contender) => {
      const ask = contender.ask(question);
      return ask ? { contender, ask } : [];
    });
    // Plans are made, for which a cold database may take longer than a statement may, and code is compiled.
    for (const { ask } of asking) await ask(1_000 * warmUp, atOnce).catch(() => ask(1_000 * warmUp, atOnce));
    for (let round = 0; round < count; round += 1) {
      for (let turn = 0; turn < asking.length; turn += 1) {
        const { contender, ask } = asking[(turn + round) % asking.length] as (typeof asking)[number];
        const before: readonly number[] = [cpuOf(contender.pid), cpuOf(databasePid)];
        const { figures, answer } = await ask(seconds * 1_000, atOnce);
        // Whoever finds nothing is fast.
        if (question !== NOTHING && answer.length < LEAST_BYTES)
          throw new Error(`${contender.name} answers "${question.title}" with ${answer}.`);
        const [server = 0, database = 0] = [cpuOf(contender.pid), cpuOf(databasePid)].map(
          (after, index) => (after - (before[index] ?? 0)) / figures.asked,
        );
        measured.push({
          question: question.title,
          contender: contender.name,
          ...figures,
          server,
          database: contender.asksNeo4j ? database : 0,
          bytes: answer.length,
        });
      }
    }
    process.stderr.write(`${question.title}\n`);
  }
  return measured;
}

function say(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
