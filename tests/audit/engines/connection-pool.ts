/** Checks that no connection of the pool is lost, and that cancelled statements end in the database. */
import { setMaxListeners } from 'node:events';
import { expect } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from '../../neo4j/create-driver.js';
import { expectWithin } from '../time-bound.js';

/** Connections of the pool that are open to reads. Two of 50 are reserved. */
export const MAX_CONCURRENT_READS = 48;
export const ENDLESS_STATEMENT =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS endless';

const MAX_START_MS = 4_000;
const MAX_END_MS = 2_000;

/** Number of statements that run in the database, except the one that counts them. */
export async function countRunningStatements(connection: Neo4jSettings): Promise<number> {
  const driver = createDriver(connection);
  try {
    const { records } = await driver.executeQuery(
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery <> '' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS count",
      {},
      { database: 'neo4j' },
    );
    return Number(records[0]?.get('count'));
  } finally {
    await driver.close();
  }
}

/** Waits until a statement runs on every connection. */
export async function expectFullPoolRuns(connection: Neo4jSettings): Promise<void> {
  const startedAt = performance.now();
  await expect.poll(() => countRunningStatements(connection), { interval: 50 }).toBe(MAX_CONCURRENT_READS);
  expectWithin(MAX_START_MS, 'start of a statement on every connection', performance.now() - startedAt);
}

/** Waits until no cancelled statement is left in the database. */
export async function expectNothingRuns(connection: Neo4jSettings): Promise<void> {
  const cancelledAt = performance.now();
  await expect.poll(() => countRunningStatements(connection), { interval: 50 }).toBe(0);
  expectWithin(MAX_END_MS, 'end of cancelled statements', performance.now() - cancelledAt);
}

/** Runs a statement on every connection at the same time. Once cancelled, all must end. */
export async function expectFullPoolUsable(graph: Graph, connection: Neo4jSettings): Promise<void> {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  const reads = Array.from({ length: MAX_CONCURRENT_READS }, () =>
    graph.read(ENDLESS_STATEMENT, {}, { signal: controller.signal }).catch((error: unknown) => error),
  );
  try {
    await expectFullPoolRuns(connection);
  } finally {
    controller.abort(new Error('cancelled'));
    await Promise.all(reads);
  }
  await expectNothingRuns(connection);
}
