/** Neo4j killed under clients: they get what is right or a clean error, the probes tell the truth, and it heals by itself. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectNeo4j } from '../../../src/engines/neo4j/neo4j-graph.js';
import { IS_LONG_RUN } from '../article-server.js';
import { SAMPLE_QUERY } from '../process/sample-query.mjs';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { hasMaven, Neo4jProcess } from '../../neo4j/neo4j-process.js';
import { articleRows } from '../../support/article.js';
import { ConcurrentClients } from './concurrent-clients.js';
import { HealthMonitor } from './health-monitor.js';

const ROUNDS = IS_LONG_RUN ? 20 : 1;
const CLIENTS = 64;
const HEALTHY_MS = 1_000;
const DOWN_MS = 2_500;
/** How long an error may take, how soon all is right again once Neo4j answers, and how soon it is known that it is gone. */
const ERROR_MS = IS_LONG_RUN ? 5_000 : 10_500;
/** It plans each statement anew then, which on a machine that is busy takes a second and more; see what is printed. */
const RECOVERY_MS = IS_LONG_RUN ? 4_000 : 6_000;
const DETECTION_MS = 2_000;

if (!hasMaven()) {
  const why = 'the killing of Neo4j: it wants Java 17 and Maven';
  if (process.env.ENTENTE_REQUIRE_NEO4J === '1')
    throw new Error(`ENTENTE_REQUIRE_NEO4J=1, and missing: ${why}`);
  process.stderr.write(`\n!!! SKIPPED: ${why}.\n\n`);
}

describe.skipIf(!hasMaven())('a database that is killed', () => {
  let database: Neo4jProcess;
  let server: RealServer;
  beforeAll(async () => {
    database = await Neo4jProcess.start({ heap: '1g' });
    const graph = connectNeo4j({ uri: database.uri });
    await graph.load(await articleRows());
    await graph.close();
    server = await startServerProcess({ env: { NEO4J_URI: database.uri } });
  });
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    await database.stop();
  });

  it(`under ${CLIENTS} clients`, { timeout: (1 + ROUNDS) * 60_000 }, async () => {
    const url = server.url.origin;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const clients = new ConcurrentClients(url, CLIENTS, SAMPLE_QUERY);
      await clients.recordExpected();
      const probes = new HealthMonitor(url);
      clients.start();
      await sleep(HEALTHY_MS);
      const killed = performance.now();
      await database.kill();
      await sleep(DOWN_MS);
      // A driver of its own has got an answer by then.
      await database.start();
      const accepts = performance.now();
      await sleep(RECOVERY_MS + HEALTHY_MS);
      const { results, unexpected } = await clients.stop();
      const { live, ready } = await probes.stop();
      const errors = results.filter(({ code }) => code !== 'OK');
      const slowest = Math.max(...errors.map(({ durationMs }) => durationMs));
      const first = results.find(
        ({ startedAt, durationMs, code }) => code === 'OK' && startedAt + durationMs > accepts,
      );
      const again = first ? first.startedAt + first.durationMs - accepts : Number.NaN;
      const known =
        (ready.find(({ at, status }) => at > killed && status === 503)?.at ?? Number.NaN) - killed;
      process.stdout.write(
        `killed, ${round}: ${clients.summary()}; slowest error ${Math.round(slowest)} ms, not ready after ${Math.round(known)} ms, right ${Math.round(again)} ms after Neo4j\n`,
      );
      expect(unexpected).toEqual([]);
      expect(slowest).toBeLessThan(ERROR_MS);
      expect(again).toBeLessThan(RECOVERY_MS);
      const later = results.filter(({ startedAt }) => startedAt > accepts + RECOVERY_MS);
      expect(new Set(later.map(({ code }) => code))).toEqual(new Set(['OK']));
      expect(new Set(live.map(({ status }) => status))).toEqual(new Set([200]));
      expect(known).toBeLessThan(DETECTION_MS);
      expect(ready.at(-1)?.status).toBe(200);
    }
    expect(server.errors()).toBe('');
  });
});
