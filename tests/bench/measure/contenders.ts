/** Who is measured: how each is started, and how it is asked. */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.js';
import { COMMAND } from '../../support/command.js';
import { asking } from './client.js';
import type { Task } from './driver.js';
import { askFor, type Figures } from './load.js';
import { plain, type Started, start } from './processes.js';
import type { GraphQLQuestion, Question } from './questions.js';

export interface Contender {
  readonly name: string;
  readonly pid: number;
  /** Left out where nothing is started that serves. */
  readonly started?: Started;
  /** Whether the database is the one beside it, whose work counts too. */
  readonly asksNeo4j: boolean;
  /** Null: it cannot be asked this. */
  readonly ask: (question: Question) => null | ((milliseconds: number, atOnce: number) => Promise<Round>);
  readonly stop: () => Promise<void>;
}

export interface Round {
  readonly figures: Figures;
  /** The last answer, to see that it is one. */
  readonly answer: string;
}

const OTHERS = join(packageRoot(), 'tests', 'bench', 'others');

/** Their packages are none of ours: they are there once this has been asked for. */
function installOthers(): void {
  if (existsSync(join(OTHERS, 'node_modules'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: OTHERS, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Each question is to reach the graph: what is answered out of memory is measured by itself. */
const NO_CACHE = { ENTENTE_CACHE_MB: '0' };

export async function entente(neo4j: string): Promise<Contender> {
  const started = await start([COMMAND, 'serve'], { NEO4J_URI: neo4j, ...NO_CACHE });
  return served('Entente', started, true, ({ entente: question }) => question);
}

export async function repeated(neo4j: string): Promise<Contender> {
  const started = await start([COMMAND, 'serve'], { NEO4J_URI: neo4j });
  return served('Entente, repeated', started, true, ({ entente: question }) => question);
}

export async function embedded(facts: string): Promise<Contender> {
  const started = await start([COMMAND, 'serve', facts], NO_CACHE);
  return served('Entente, embedded', started, false, ({ entente: question }) => question);
}

export async function neo4jGraphql(neo4j: string): Promise<Contender> {
  installOthers();
  const started = await start([join(OTHERS, 'neo4j-graphql.mjs')], { NEO4J_URI: neo4j });
  return served('@neo4j/graphql', started, true, ({ neo4jGraphql: question }) => question);
}

export async function bareYoga(): Promise<Contender> {
  installOthers();
  const started = await start([join(OTHERS, 'yoga.mjs')], {});
  return served('bare Yoga', started, false, ({ entente: question }) =>
    question.query === '{ __typename }' ? question : undefined,
  );
}

/** The least that whoever asks the database must do; there is no HTTP in it. */
export async function bareDriver(neo4j: string): Promise<Contender> {
  const child = fork(join(import.meta.dirname, 'driver.js'), {
    env: { ...plain(), NEO4J_URI: neo4j },
  });
  const ended = once(child, 'exit');
  const gone = ended.then(() => Promise.reject(new Error('The bare driver ended; why is above.')));
  gone.catch(() => {});
  return {
    name: 'bare driver',
    pid: child.pid ?? 0,
    asksNeo4j: true,
    ask: ({ cypher }) => {
      if (!cypher) return null;
      return async (milliseconds, atOnce) => {
        const answered = once(child, 'message') as Promise<[{ figures: Figures; answer: unknown }]>;
        child.send({ ...cypher, milliseconds, atOnce } satisfies Task);
        const [{ figures, answer }] = await Promise.race([answered, gone]);
        return { figures, answer: JSON.stringify(answer) };
      };
    },
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

function served(
  name: string,
  started: Started,
  asksNeo4j: boolean,
  pick: (question: Question) => GraphQLQuestion | undefined,
): Contender {
  return {
    name,
    pid: started.pid,
    started,
    asksNeo4j,
    stop: started.stop,
    ask: (question) => {
      const picked = pick(question);
      if (!picked) return null;
      const ask = asking(started.url, picked);
      return async (milliseconds, atOnce) => {
        let answer = '';
        const figures = await askFor(milliseconds, atOnce, async () => {
          answer = await ask();
        });
        return { figures, answer };
      };
    },
  };
}
