/** A bad network between the server and Neo4j: each answer is right or a clean error, in time, and all is well when the network is. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { IS_LONG_RUN } from '../article-server.js';
import { articleRows } from '../../support/article.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { startTestServer } from '../../support/test-server.js';
import { ConcurrentClients, LARGE_QUERY } from './concurrent-clients.js';
import { expectFullPoolUsable } from './connection-pool.js';
import { type Impairment, TcpProxy } from './tcp-proxy.js';

const ROUNDS = IS_LONG_RUN ? 20 : 1;
const CLIENTS = 8;
const HEALTHY_MS = 300;
const MAX_MS = 10_000;
/** That a busy machine may take to tell of it. */
const TOLERANCE_MS = 500;

/** How bad it is, and for how long. */
const BAD: readonly (readonly [string, (round: number) => Impairment, number])[] = [
  ['latency of 5 s', () => ({ latencyMs: 5_000 }), 8_000],
  ['reset', () => 'reset', 1_000],
  ['a black hole', () => 'black hole', 4_000],
  ['a slow close', () => ({ slowCloseMs: 3_000 }), 4_000],
  ['1 KB a second', () => ({ bytesASecond: 1_024 }), 8_000],
  ['cut in a record', (round) => ({ cutAfter: 40 + 97 * round }), 1_000],
];

/** A server that reaches Neo4j through a proxy of its own. */
interface NetworkFixture {
  readonly proxy: TcpProxy;
  readonly graph: Graph;
  readonly running: RunningServer;
  /** Those of ours, each once. */
  readonly faults: Set<string>;
}

const connection = inject('neo4j') as Neo4jSettings;

async function createFixture(): Promise<NetworkFixture> {
  const { protocol, hostname, port } = new URL(connection.uri);
  const proxy = await TcpProxy.start({ host: hostname, port: Number(port) });
  const graph = connectNeo4j({ ...connection, uri: `${protocol}//127.0.0.1:${proxy.port}` });
  const faults = new Set<string>();
  const running = await startTestServer(graph, { onInternalError: ({ error }) => faults.add(String(error)) });
  return { proxy, graph, running, faults };
}

async function once(
  { proxy, running, faults }: NetworkFixture,
  badness: Impairment,
  lastsMs: number,
): Promise<string> {
  const clients = new ConcurrentClients(running.url, CLIENTS, LARGE_QUERY);
  await clients.recordExpected();
  clients.start();
  await sleep(HEALTHY_MS);
  proxy.impair(badness);
  await sleep(lastsMs);
  proxy.impair('none');
  const { unexpected, maxMs } = await clients.stop();
  expect([...unexpected, ...faults]).toEqual([]);
  expect(maxMs).toBeLessThan(MAX_MS + TOLERANCE_MS);
  const again = new ConcurrentClients(running.url, CLIENTS, LARGE_QUERY);
  again.start();
  await sleep(HEALTHY_MS);
  expect(new Set((await again.stop()).results.map(({ code }) => code))).toEqual(new Set(['OK']));
  return `${clients.summary()}; the slowest ${Math.round(maxMs)} ms`;
}

describe.skipIf(!connection)('between the server and Neo4j', () => {
  const lines: NetworkFixture[] = [];
  beforeAll(async () => {
    const direct = await openGraph('neo4j', connection);
    await direct.load(await articleRows());
    await direct.close();
    for (const _ of BAD) lines.push(await createFixture());
  });
  afterAll(async () => {
    for (const { running, graph, proxy } of lines) {
      await running.drain();
      await graph.close();
      await proxy.close();
    }
    await clearDatabase(connection);
  });

  it.concurrent.each(BAD.map((bad, at) => [...bad, at] as const))(
    '%s',
    { timeout: (1 + ROUNDS) * 60_000 },
    async (name, badness, lastsMs, at) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const seen = await once(lines[at] as NetworkFixture, badness(round), lastsMs);
        process.stdout.write(`${name}, ${round + 1}: ${seen}\n`);
      }
    },
  );

  it('has lost no place of a pool', async () => {
    for (const { graph } of lines) await expectFullPoolUsable(graph, connection);
  });
});
