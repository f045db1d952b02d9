/** The cost that is declared for a question is never less than what it then resolves. */
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import { createYogaServer } from '../../src/server/graphql/create-yoga-server.js';
import type { RequestLogEntry } from '../../src/server/operations/use-request-log.js';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph } from '../support/test-server.js';
import { IS_LONG_RUN } from './article-server.js';
import { countResolved, randomQuery } from './random-query.js';

const QUERIES = IS_LONG_RUN ? 10_000 : 500;
const MAX_MS = IS_LONG_RUN ? 500 : Number.POSITIVE_INFINITY;

it(`of ${QUERIES.toLocaleString('en-GB')} questions`, { timeout: 30 * 60_000 }, async () => {
  const schema = buildSchema();
  const resolved = countResolved(schema);
  const graph = await openArticleGraph();
  const faults: unknown[] = [];
  const entries: (RequestLogEntry & { readonly query: string; readonly took: number })[] = [];
  let query = '';
  let began = 0;
  const yoga = createYogaServer({
    schema,
    graph,
    today: () => TODAY,
    onInternalError: (fault) => {
      faults.push(fault);
      process.stdout.write(`FAULT ${query}\n`);
    },
    onOperationEnd: (entry) => entries.push({ ...entry, query, took: performance.now() - began }),
  });
  for (query of fc.sample(randomQuery(schema), { numRuns: QUERIES, seed: 2_511 })) {
    expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
    began = performance.now();
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    await response.text();
  }
  await graph.close();
  expect([faults, entries.length]).toEqual([[], QUERIES]);
  // Only now: after an error fields go on being resolved for a while.
  const calls = (requestId: string) => resolved.get(requestId) ?? 0;
  expect(entries.filter(({ requestId, cost }) => calls(requestId) > (cost ?? 0))).toEqual([]);
  const refused = entries.filter(({ cost }) => cost === null);
  expect([...new Set(refused.flatMap(({ errors }) => errors))]).toEqual(['LIMIT_EXCEEDED']);
  const exact = entries.filter(({ requestId, cost }) => calls(requestId) === cost);
  expect([refused.length < QUERIES / 2, exact.length > 0]).toEqual([true, true]);
  const slowest = Math.max(...entries.map(({ took }) => took));
  expect(slowest).toBeLessThan(MAX_MS);
  process.stdout.write(
    `cost: ${QUERIES} questions, ${refused.length} refused, ${exact.length} at their very cost; the slowest took ${Math.round(slowest)} ms\n`,
  );
});
