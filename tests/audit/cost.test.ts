/** The cost that is declared for a question is never less than what it then resolves. */
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { buildSchema } from '../../schema/index.js';
import type { RequestEntry } from '../../src/http/request-log.js';
import { createGraphQL } from '../../src/http/yoga.js';
import { TODAY } from '../support/ask.js';
import { articleGraph } from '../support/serve.js';
import { countResolved, randomQuery } from './random-query.js';
import { LONG } from './served.js';

const QUESTIONS = LONG ? 10_000 : 500;
const SLOWEST_MS = LONG ? 500 : Number.POSITIVE_INFINITY;

it(`of ${QUESTIONS.toLocaleString('en-GB')} questions`, { timeout: 30 * 60_000 }, async () => {
  const schema = buildSchema();
  const resolved = countResolved(schema);
  const graph = await articleGraph();
  const faults: unknown[] = [];
  const entries: (RequestEntry & { readonly query: string; readonly took: number })[] = [];
  let query = '';
  let began = 0;
  const yoga = createGraphQL({
    schema,
    graph,
    today: () => TODAY,
    report: (fault) => {
      faults.push(fault);
      process.stdout.write(`FAULT ${query}\n`);
    },
    tell: (entry) => entries.push({ ...entry, query, took: performance.now() - began }),
  });
  for (query of fc.sample(randomQuery(schema), { numRuns: QUESTIONS, seed: 2_511 })) {
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
  expect([faults, entries.length]).toEqual([[], QUESTIONS]);
  // Only now: after an error fields go on being resolved for a while.
  const calls = (requestId: string) => resolved.get(requestId) ?? 0;
  expect(entries.filter(({ requestId, cost }) => calls(requestId) > (cost ?? 0))).toEqual([]);
  const refused = entries.filter(({ cost }) => cost === null);
  expect([...new Set(refused.flatMap(({ errors }) => errors))]).toEqual(['LIMIT_EXCEEDED']);
  const exact = entries.filter(({ requestId, cost }) => calls(requestId) === cost);
  expect([refused.length < QUESTIONS / 2, exact.length > 0]).toEqual([true, true]);
  const slowest = Math.max(...entries.map(({ took }) => took));
  expect(slowest).toBeLessThan(SLOWEST_MS);
  process.stdout.write(
    `cost: ${QUESTIONS} questions, ${refused.length} refused, ${exact.length} at their very cost; the slowest took ${Math.round(slowest)} ms\n`,
  );
});
