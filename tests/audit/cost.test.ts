/** Audit: no query resolves more fields than its declared cost. */
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { createYogaServer } from '../../src/server/graphql/create-yoga-server.js';
import type { RequestLogEntry } from '../../src/server/operations/use-request-log.js';
import { IS_LONG_RUN } from '../support/audit-mode.js';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph } from '../support/test-server.js';
import { countResolved, randomQuery } from './random-query.js';
import { expectWithin } from './time-bound.js';

const QUERIES = IS_LONG_RUN ? 10_000 : 500;
/** Only in long runs, in which compilation no longer counts. */
const MAX_MS = 500;

it(`covers ${QUERIES.toLocaleString('en-GB')} random queries`, { timeout: 30 * 60_000 }, async () => {
  const schema = buildSchema();
  const resolved = countResolved(schema);
  const graph = await openArticleGraph();
  const internalErrors: unknown[] = [];
  const entries: (RequestLogEntry & { readonly query: string; readonly durationMs: number })[] = [];
  let query = '';
  let sentAt = 0;
  const yoga = createYogaServer({
    schema,
    graph,
    today: () => TODAY,
    onInternalError: (report) => {
      internalErrors.push(report);
      process.stdout.write(`Internal error in ${query}\n`);
    },
    onOperationEnd: (entry) => entries.push({ ...entry, query, durationMs: performance.now() - sentAt }),
  });
  for (query of fc.sample(randomQuery(schema), { numRuns: QUERIES, seed: 2_511 })) {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
    sentAt = performance.now();
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
  }
  await graph.close();
  expect([internalErrors, entries.length]).toEqual([[], QUERIES]);
  // Counted at the end: graphql-js still resolves fields for a while after an error.
  const calls = (requestId: string) => resolved.get(requestId) ?? 0;
  expect(entries.filter(({ requestId, cost }) => calls(requestId) > (cost ?? 0))).toEqual([]);
  const refused = entries.filter(({ cost }) => cost === null);
  expect([...new Set(refused.flatMap(({ errors }) => errors))]).toEqual(['LIMIT_EXCEEDED']);
  const exact = entries.filter(({ requestId, cost }) => calls(requestId) === cost);
  expect([refused.length < QUERIES / 2, exact.length > 0]).toEqual([true, true]);
  const slowestMs = Math.max(...entries.map(({ durationMs }) => durationMs));
  process.stdout.write(
    `cost: ${QUERIES} queries, ${refused.length} refused, ${exact.length} resolved exactly as many fields as declared; ` +
      `the slowest took ${Math.round(slowestMs)} ms\n`,
  );
  if (IS_LONG_RUN) expectWithin(MAX_MS, 'slowest random query', slowestMs);
});
