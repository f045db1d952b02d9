/** Audit: Neo4j is killed under load. Responses are right or clean errors, probes report it, and the server recovers. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectNeo4j } from '../../../src/engines/neo4j/neo4j-graph.js';
import { hasMaven, Neo4jProcess } from '../../neo4j/neo4j-process.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { SAMPLE_QUERY } from '../process/sample-query.mjs';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { expectWithin } from '../time-bound.js';
import { ConcurrentClients } from './concurrent-clients.js';
import { HealthMonitor } from './health-monitor.js';

const ROUNDS = IS_LONG_RUN ? 20 : 1;
const CLIENTS = 64;
const HEALTHY_MS = 1_000;
const DOWN_MS = 2_500;
const MAX_ERROR_MS = IS_LONG_RUN ? 5_000 : 10_500;
/** From the first response of the new database process, which must plan every statement again. */
const MAX_RECOVERY_MS = IS_LONG_RUN ? 4_000 : 6_000;
/** From the kill until /readyz returns 503. */
const MAX_DETECTION_MS = 2_000;

if (!hasMaven()) {
  const why = 'the audit that kills Neo4j; it needs Java 17 and Maven';
  if (process.env.ENTENTE_REQUIRE_NEO4J === '1')
    throw new Error(`ENTENTE_REQUIRE_NEO4J=1, but cannot run ${why}.`);
  process.stderr.write(`\n!!! SKIPPED: ${why}.\n\n`);
}

describe.skipIf(!hasMaven())('a killed database', () => {
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

  it(`causes only clean errors for ${CLIENTS} clients`, { timeout: (1 + ROUNDS) * 60_000 }, async () => {
    const url = server.url.origin;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const clients = new ConcurrentClients(url, CLIENTS, SAMPLE_QUERY);
      await clients.recordExpected();
      const probes = new HealthMonitor(url);
      clients.start();
      await sleep(HEALTHY_MS);
      const killedAt = performance.now();
      await database.kill();
      await sleep(DOWN_MS);
      // Resolves after a first response from the database.
      await database.start();
      const restartedAt = performance.now();
      await sleep(MAX_RECOVERY_MS + HEALTHY_MS);
      const { results, unexpected } = await clients.stop();
      const { live, ready } = await probes.stop();
      const errors = results.filter(({ code }) => code !== 'OK');
      const slowestErrorMs = Math.max(...errors.map(({ durationMs }) => durationMs));
      const first = results.find(
        ({ startedAt, durationMs, code }) => code === 'OK' && startedAt + durationMs > restartedAt,
      );
      const recoveryMs = first ? first.startedAt + first.durationMs - restartedAt : Number.NaN;
      const unreadyAt = ready.find(({ at, status }) => at > killedAt && status === 503)?.at ?? Number.NaN;
      process.stdout.write(`killed database, round ${round}: ${clients.summary()}\n`);
      expect(unexpected).toEqual([]);
      expectWithin(MAX_ERROR_MS, 'slowest error while Neo4j is down', slowestErrorMs);
      expectWithin(MAX_RECOVERY_MS, 'first right response after the restart', recoveryMs);
      const later = results.filter(({ startedAt }) => startedAt > restartedAt + MAX_RECOVERY_MS);
      expect(new Set(later.map(({ code }) => code))).toEqual(new Set(['OK']));
      expect(new Set(live.map(({ status }) => status))).toEqual(new Set([200]));
      expectWithin(MAX_DETECTION_MS, '/readyz returns 503 after the kill', unreadyAt - killedAt);
      expect(ready.at(-1)?.status).toBe(200);
    }
    expect(server.errors()).toBe('');
  });
});
