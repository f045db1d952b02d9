/** Audit: while the network to Neo4j is bad, every response is right or a clean error; afterwards the server works again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { clearDatabase, openGraph } from '../../support/engines.js';
import { startTestServer } from '../../support/test-server.js';
import { expectWithin } from '../time-bound.js';
import { ConcurrentClients, LARGE_QUERY } from './concurrent-clients.js';
import { expectFullPoolUsable } from './connection-pool.js';
import { type Impairment, TcpProxy } from './tcp-proxy.js';

const ROUNDS = IS_LONG_RUN ? 20 : 1;
const CLIENTS = 8;
const HEALTHY_MS = 300;
const DEADLINE_MS = 10_000;
/** On top of the server's own deadline. */
const TOLERANCE_MS = 500;

/** Name, impairment in a round, and its duration in milliseconds. */
const IMPAIRMENTS: readonly (readonly [string, (round: number) => Impairment, number])[] = [
  ['latency of 5 s', () => ({ latencyMs: 5_000 }), 8_000],
  ['connection reset', () => 'reset', 1_000],
  ['packet loss', () => 'black hole', 4_000],
  ['slow close', () => ({ slowCloseMs: 3_000 }), 4_000],
  ['1 KB/s', () => ({ bytesPerSecond: 1_024 }), 8_000],
  ['connection cut within a record', (round) => ({ cutAfterBytes: 40 + 97 * round }), 1_000],
];

/** A server that connects to Neo4j through its own proxy. */
interface NetworkFixture {
  readonly proxy: TcpProxy;
  readonly graph: Graph;
  readonly running: RunningServer;
  readonly internalErrors: Set<string>;
}

const connection = inject('neo4j') as Neo4jSettings;

async function createFixture(): Promise<NetworkFixture> {
  const { protocol, hostname, port } = new URL(connection.uri);
  const proxy = await TcpProxy.start({ host: hostname, port: Number(port) });
  const graph = connectNeo4j({ ...connection, uri: `${protocol}//127.0.0.1:${proxy.port}` });
  const internalErrors = new Set<string>();
  const running = await startTestServer(graph, {
    onInternalError: ({ error }) => internalErrors.add(String(error)),
  });
  return { proxy, graph, running, internalErrors };
}

/** Impairs the network under load, and checks all responses during and after. Returns a summary. */
async function runRound(
  { proxy, running, internalErrors }: NetworkFixture,
  name: string,
  impairment: Impairment,
  durationMs: number,
): Promise<string> {
  const clients = new ConcurrentClients(running.url, CLIENTS, LARGE_QUERY);
  await clients.recordExpected();
  clients.start();
  await sleep(HEALTHY_MS);
  proxy.impair(impairment);
  await sleep(durationMs);
  proxy.impair('none');
  const { unexpected, maxMs } = await clients.stop();
  expect([...unexpected, ...internalErrors]).toEqual([]);
  expectWithin(DEADLINE_MS + TOLERANCE_MS, `${name}: slowest response`, maxMs);
  const clientsAfter = new ConcurrentClients(running.url, CLIENTS, LARGE_QUERY);
  clientsAfter.start();
  await sleep(HEALTHY_MS);
  expect(new Set((await clientsAfter.stop()).results.map(({ code }) => code))).toEqual(new Set(['OK']));
  return clients.summary();
}

describe.skipIf(!connection)('a bad network between server and Neo4j', () => {
  const fixtures: NetworkFixture[] = [];
  beforeAll(async () => {
    const direct = await openGraph('neo4j', connection);
    await direct.load(await articleRows());
    await direct.close();
    for (const _ of IMPAIRMENTS) fixtures.push(await createFixture());
  });
  afterAll(async () => {
    for (const { running, graph, proxy } of fixtures) {
      await running.drain();
      await graph.close();
      await proxy.close();
    }
    await clearDatabase(connection);
  });

  it.concurrent.each(IMPAIRMENTS.map((impairment, index) => [...impairment, index] as const))(
    'causes only clean errors: %s',
    { timeout: (1 + ROUNDS) * 60_000 },
    async (name, impairment, durationMs, index) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const fixture = fixtures[index] as NetworkFixture;
        const summary = await runRound(fixture, name, impairment(round), durationMs);
        process.stdout.write(`${name}, round ${round + 1}: ${summary}\n`);
      }
    },
  );

  it('leaves every connection of the pool usable', async () => {
    for (const { graph } of fixtures) await expectFullPoolUsable(graph, connection);
  });
});
