/** Audit: more clients than connections to Neo4j, and clients that disconnect. All get a response; no statement is left. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { articleRows } from '../../support/article.js';
import { IS_LONG_RUN } from '../../support/audit-mode.js';
import { clearDatabase } from '../../support/engines.js';
import { overrideGraph, startTestServer } from '../../support/test-server.js';
import { expectWithin } from '../time-bound.js';
import {
  ENDLESS_STATEMENT,
  expectFullPoolRuns,
  expectFullPoolUsable,
  expectNothingRuns,
  MAX_CONCURRENT_READS,
} from './connection-pool.js';

const ABORTING_CLIENTS = IS_LONG_RUN ? 1_000 : 200;
/** Below the limit of requests in flight. */
const BATCH_SIZE = 200;
const CONCURRENT_CLIENTS = 500;
/** Timeout of a statement. */
const STATEMENT_MS = 5_000;
/** Longest wait for a connection. */
const WAIT_MS = 2_500;
const RECOVERY_MS = 1_000;
/** Time that the machine needs to send hundreds of responses. */
const TOLERANCE_MS = 1_000;

const connection = inject('neo4j') as Neo4jSettings;

describe.skipIf(!connection)('too many clients of Neo4j', () => {
  let graph: Graph;
  let server: RunningServer;
  beforeAll(async () => {
    graph = connectNeo4j(connection);
    await graph.load(await articleRows());
    // Queries for countries run an endless statement with a new text each time, so that no plan is reused.
    let count = 0;
    const read: Graph['read'] = (statement, parameters, options) => {
      if (!statement.includes(':Country')) return graph.read(statement, parameters, options);
      count += 1;
      return graph.read(`${ENDLESS_STATEMENT} // ${count}`, {}, options);
    };
    server = await startTestServer(overrideGraph(graph, { read }));
  });
  afterAll(async () => {
    await server.drain();
    await graph.close();
    await clearDatabase(connection);
  });

  const send = async (query: string, signal?: AbortSignal) => {
    const sentAt = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
    const text = await response.text();
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? 'OK';
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, code, retryAfter, text, durationMs: performance.now() - sentAt };
  };
  const ENDLESS_QUERY = '{ countries { totalCount } }';
  const QUERY = '{ person(slug: "wang-yi") { name } }';

  it(`stops the statements of ${ABORTING_CLIENTS} clients that disconnect`, {
    timeout: 120_000,
  }, async () => {
    for (let remaining = ABORTING_CLIENTS; remaining > 0; remaining -= BATCH_SIZE) {
      const controller = new AbortController();
      const requests = Array.from({ length: BATCH_SIZE }, () =>
        send(ENDLESS_QUERY, controller.signal).then(
          ({ code }) => code,
          () => 'ABORTED',
        ),
      );
      await expectFullPoolRuns(connection);
      controller.abort();
      const codes = await Promise.all(requests);
      expect(codes.filter((code) => code !== 'ABORTED' && code !== 'OVERLOADED')).toEqual([]);
      expect(codes.filter((code) => code === 'ABORTED').length).toBeGreaterThanOrEqual(MAX_CONCURRENT_READS);
      await expectNothingRuns(connection);
    }
    await expectFullPoolUsable(graph, connection);
  });

  it(`returns TIMEOUT or OVERLOADED to ${CONCURRENT_CLIENTS} concurrent clients`, {
    timeout: 60_000,
  }, async () => {
    const responses = await Promise.all(
      Array.from({ length: CONCURRENT_CLIENTS }, () => send(ENDLESS_QUERY)),
    );
    const sentAt = performance.now();
    const { text } = await send(QUERY);
    const recoveryMs = performance.now() - sentAt;
    expect(text).toContain('{"data":{"person":{"name":"Wang Yi"}}');
    const withCode = (code: string) => responses.filter((response) => response.code === code);
    const slowestMs = (code: string) => Math.max(...withCode(code).map(({ durationMs }) => durationMs));
    expect([withCode('TIMEOUT').length, withCode('OVERLOADED').length]).toEqual([
      MAX_CONCURRENT_READS,
      CONCURRENT_CLIENTS - MAX_CONCURRENT_READS,
    ]);
    expect(new Set(withCode('TIMEOUT').map(({ status }) => status))).toEqual(new Set([504]));
    expect(
      new Set(withCode('OVERLOADED').map(({ status, retryAfter }) => `${status} ${retryAfter}`)),
    ).toEqual(new Set(['503 1']));
    expectWithin(WAIT_MS + TOLERANCE_MS, 'slowest OVERLOADED', slowestMs('OVERLOADED'));
    expectWithin(WAIT_MS + STATEMENT_MS + TOLERANCE_MS, 'slowest TIMEOUT', slowestMs('TIMEOUT'));
    expectWithin(RECOVERY_MS + TOLERANCE_MS, 'the next query after the overload', recoveryMs);
    await expectFullPoolUsable(graph, connection);
  });
});
