/** Clients that leave, and more of them than there are connections: nothing runs on for nobody, and each is told in time. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Graph } from '../../../src/engines/graph.js';
import { connectNeo4j, type Neo4jSettings } from '../../../src/engines/neo4j/neo4j-graph.js';
import type { RunningServer } from '../../../src/server/server.js';
import { IS_LONG_RUN } from '../article-server.js';
import { articleRows } from '../../support/article.js';
import { clearDatabase } from '../../support/engines.js';
import { overrideGraph, startTestServer } from '../../support/test-server.js';
import {
  countRunningStatements,
  ENDLESS_STATEMENT,
  expectFullPoolUsable,
  expectNothingRuns,
  MAX_CONCURRENT_READS,
} from './connection-pool.js';

const ABORTING_CLIENTS = IS_LONG_RUN ? 1_000 : 200;
/** No more than the server lets in. */
const BATCH_SIZE = 200;
const CONCURRENT_CLIENTS = 500;
/** Of a statement, of waiting for a connection, and until all is well again. */
const STATEMENT_MS = 5_000;
const WAIT_MS = 2_500;
const RECOVERY_MS = 1_000;
/** That a machine may need to tell of it which has so much to do. */
const TOLERANCE_MS = 1_000;

const connection = inject('neo4j') as Neo4jSettings;

describe.skipIf(!connection)('crowds before Neo4j', () => {
  let graph: Graph;
  let server: RunningServer;
  beforeAll(async () => {
    graph = connectNeo4j(connection);
    await graph.load(await articleRows());
    // The question for countries is one that never ends, and another one each time, as crowds ask.
    let asked = 0;
    const read: Graph['read'] = (statement, parameters, options) => {
      if (!statement.includes(':Country')) return graph.read(statement, parameters, options);
      asked += 1;
      return graph.read(`${ENDLESS_STATEMENT} // ${asked}`, {}, options);
    };
    server = await startTestServer(overrideGraph(graph, { read }));
  });
  afterAll(async () => {
    await server.drain();
    await graph.close();
    await clearDatabase(connection);
  });

  const ask = async (query: string, signal?: AbortSignal) => {
    const begun = performance.now();
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal ? { signal } : {}),
    });
    const text = await response.text();
    const code = /"code":"(\w+)"/.exec(text)?.[1] ?? 'OK';
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, code, retryAfter, text, tookMs: performance.now() - begun };
  };
  const ENDLESS_QUESTION = '{ countries { totalCount } }';
  const QUESTION = '{ person(slug: "wang-yi") { name } }';

  it(`${ABORTING_CLIENTS} that leave when their statement runs`, { timeout: 120_000 }, async () => {
    for (let left = ABORTING_CLIENTS; left > 0; left -= BATCH_SIZE) {
      const leaving = new AbortController();
      const asked = Array.from({ length: BATCH_SIZE }, () =>
        ask(ENDLESS_QUESTION, leaving.signal).then(
          ({ code }) => code,
          () => 'LEFT',
        ),
      );
      await expect
        .poll(() => countRunningStatements(connection), { timeout: 4_000, interval: 50 })
        .toBe(MAX_CONCURRENT_READS);
      leaving.abort();
      const ends = await Promise.all(asked);
      expect(ends.filter((end) => end !== 'LEFT' && end !== 'OVERLOADED')).toEqual([]);
      expect(ends.filter((end) => end === 'LEFT').length).toBeGreaterThanOrEqual(MAX_CONCURRENT_READS);
      await expectNothingRuns(connection);
    }
    await expectFullPoolUsable(graph, connection);
  });

  it(`${CONCURRENT_CLIENTS} at once`, { timeout: 60_000 }, async () => {
    const answers = await Promise.all(
      Array.from({ length: CONCURRENT_CLIENTS }, () => ask(ENDLESS_QUESTION)),
    );
    const begun = performance.now();
    const { text } = await ask(QUESTION);
    const again = performance.now() - begun;
    expect(text).toContain('{"data":{"person":{"name":"Wang Yi"}}');
    const of = (code: string) => answers.filter((answer) => answer.code === code);
    const slowest = (code: string) => Math.max(...of(code).map(({ tookMs }) => tookMs));
    process.stdout.write(
      `${CONCURRENT_CLIENTS} at once: ${of('OVERLOADED').length} OVERLOADED, the slowest ${Math.round(slowest('OVERLOADED'))} ms; ` +
        `${of('TIMEOUT').length} TIMEOUT, the slowest ${Math.round(slowest('TIMEOUT'))} ms; then ${Math.round(again)} ms\n`,
    );
    expect([of('TIMEOUT').length, of('OVERLOADED').length]).toEqual([
      MAX_CONCURRENT_READS,
      CONCURRENT_CLIENTS - MAX_CONCURRENT_READS,
    ]);
    expect(new Set(of('TIMEOUT').map(({ status }) => status))).toEqual(new Set([504]));
    expect(new Set(of('OVERLOADED').map(({ status, retryAfter }) => `${status} ${retryAfter}`))).toEqual(
      new Set(['503 1']),
    );
    expect(slowest('OVERLOADED')).toBeLessThan(WAIT_MS + TOLERANCE_MS);
    expect(slowest('TIMEOUT')).toBeLessThan(WAIT_MS + STATEMENT_MS + TOLERANCE_MS);
    expect(again).toBeLessThan(RECOVERY_MS + TOLERANCE_MS);
    await expectFullPoolUsable(graph, connection);
  });
});
