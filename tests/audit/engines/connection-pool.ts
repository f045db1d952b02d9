/** That no place of the server's pool of connections is lost, and that what is given up ends. */
import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import type { Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import { createDriver } from '../../neo4j/create-driver.js';

/** Of its 50 connections, as many as may read at once. */
export const MAX_CONCURRENT_READS = 48;
export const ENDLESS_STATEMENT =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a * b AS c RETURN sum(c) AS endless';

/** How many statements run in the database, but for the one that asks. */
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

/** Each place takes a statement at the same time; given up, none of them runs a second later. */
export async function expectFullPoolUsable(graph: Graph, connection: Neo4jSettings): Promise<void> {
  const giving = new AbortController();
  setMaxListeners(0, giving.signal);
  const reads = Array.from({ length: MAX_CONCURRENT_READS }, () =>
    graph.read(ENDLESS_STATEMENT, {}, { signal: giving.signal }).catch((error: unknown) => error),
  );
  try {
    await expect
      .poll(() => countRunningStatements(connection), { timeout: 4_000, interval: 100 })
      .toBe(MAX_CONCURRENT_READS);
  } finally {
    giving.abort(new Error('given up'));
    await Promise.all(reads);
  }
  await expectNothingRuns(connection);
}

/** A second later; to tell of it a busy machine may take another. */
export async function expectNothingRuns(connection: Neo4jSettings): Promise<void> {
  await sleep(1_000);
  await expect.poll(() => countRunningStatements(connection), { timeout: 1_000, interval: 100 }).toBe(0);
}
