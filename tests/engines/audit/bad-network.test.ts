/** A bad network between the server and Neo4j: each answer is right or a clean error, in time, and all is well when the network is. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/graph/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/graph/neo4j.js';
import type { Running } from '../../../src/http/server.js';
import { LONG } from '../../audit/served.js';
import { articleRows } from '../../support/article.js';
import { open, wipe } from '../../support/engines.js';
import { serve } from '../../support/serve.js';
import { Clients, LARGE } from './clients.js';
import { allPlaces } from './pool.js';
import { type Badness, TcpProxy } from './tcp-proxy.js';

const ROUNDS = LONG ? 20 : 1;
const CLIENTS = 8;
const WELL_MS = 300;
const MOST_MS = 10_000;
/** That a busy machine may take to tell of it. */
const NOISE_MS = 500;

/** How bad it is, and for how long. */
const BAD: readonly (readonly [string, (round: number) => Badness, number])[] = [
  ['latency of 5 s', () => ({ latencyMs: 5_000 }), 8_000],
  ['reset', () => 'reset', 1_000],
  ['a black hole', () => 'black hole', 4_000],
  ['a slow close', () => ({ slowCloseMs: 3_000 }), 4_000],
  ['1 KB a second', () => ({ bytesASecond: 1_024 }), 8_000],
  ['cut in a record', (round) => ({ cutAfter: 40 + 97 * round }), 1_000],
];

/** A server that reaches Neo4j through a proxy of its own. */
interface Line {
  readonly proxy: TcpProxy;
  readonly graph: Graph;
  readonly running: Running;
  /** Those of ours, each once. */
  readonly faults: Set<string>;
}

const connection = inject('neo4j') as Neo4jSettings;

async function lay(): Promise<Line> {
  const { protocol, hostname, port } = new URL(connection.uri);
  const proxy = await TcpProxy.to({ host: hostname, port: Number(port) });
  const graph = connectNeo4j({ ...connection, uri: `${protocol}//127.0.0.1:${proxy.port}` });
  const faults = new Set<string>();
  const running = await serve(graph, { report: ({ error }) => faults.add(String(error)) });
  return { proxy, graph, running, faults };
}

async function once({ proxy, running, faults }: Line, badness: Badness, lastsMs: number): Promise<string> {
  const clients = new Clients(running.url, CLIENTS, LARGE);
  await clients.learn();
  clients.start();
  await sleep(WELL_MS);
  proxy.become(badness);
  await sleep(lastsMs);
  proxy.become('none');
  const { wrong, worstMs } = await clients.stop();
  expect([...wrong, ...faults]).toEqual([]);
  expect(worstMs).toBeLessThan(MOST_MS + NOISE_MS);
  const again = new Clients(running.url, CLIENTS, LARGE);
  again.start();
  await sleep(WELL_MS);
  expect(new Set((await again.stop()).answers.map(({ code }) => code))).toEqual(new Set(['OK']));
  return `${clients.summary()}; the slowest ${Math.round(worstMs)} ms`;
}

describe.skipIf(!connection)('between the server and Neo4j', () => {
  const lines: Line[] = [];
  beforeAll(async () => {
    const direct = await open('neo4j', connection);
    await direct.load(await articleRows());
    await direct.close();
    for (const _ of BAD) lines.push(await lay());
  });
  afterAll(async () => {
    for (const { running, graph, proxy } of lines) {
      await running.drain();
      await graph.close();
      await proxy.close();
    }
    await wipe(connection);
  });

  it.concurrent.each(BAD.map((bad, at) => [...bad, at] as const))(
    '%s',
    { timeout: (1 + ROUNDS) * 60_000 },
    async (name, badness, lastsMs, at) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const seen = await once(lines[at] as Line, badness(round), lastsMs);
        process.stdout.write(`${name}, ${round + 1}: ${seen}\n`);
      }
    },
  );

  it('has lost no place of a pool', async () => {
    for (const { graph } of lines) await allPlaces(graph, connection);
  });
});
