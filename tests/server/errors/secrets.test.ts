/** Secrets in the messages of internal errors reach neither a response nor the log. */
import { GraphQLError } from 'graphql';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import { toErrorLogEntry } from '../../../src/server/errors/error-log-entry.js';
import type { InternalErrorReport } from '../../../src/server/errors/mask-error.js';
import type { RunningServer } from '../../../src/server/server.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../support/test-server.js';

const FAILURE_COUNT = 200;
const SECRETS = [
  'hunter2',
  'db.internal.example:7687',
  'MATCH (n:Person {secret: $x})',
  '/srv/entente/private',
];
const random = createSeededRandom(11);
const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;

class CustomError extends Error {
  readonly password = SECRETS[0];
}

/** Errors as libraries throw them, and thrown values that are no errors. */
const CREATE_FAILURE: readonly ((text: string) => unknown)[] = [
  (text) => new Error(text),
  (text) => new Error('outer', { cause: new Error(text) }),
  (text) => new CustomError(text),
  (text) => Object.assign(new Error(text), { code: text, address: SECRETS[1] }),
  (text) => new neo4j.Neo4jError(text, 'Neo.ClientError.Statement.SyntaxError', '42000', text),
  (text) => new neo4j.Neo4jError(text, 'ServiceUnavailable', '08000', text),
  (text) => new AggregateError([new Error(text)], text),
  (text) => new SyntaxError(`Unexpected token in ${text}`),
  (text) => new GraphQLError('inside', { originalError: new Error(text) }),
  (text) =>
    Object.assign(new Error(`many\n    lines\n${text}`), {
      stack: `Error: many\n    lines\n${text}\n    at somewhere (file.js:1:1)`,
    }),
  (text) => text,
  (text) => ({ message: text }),
];

const reports: InternalErrorReport[] = [];
let graph: EmbeddedGraph;
let running: RunningServer;
let failure: unknown;

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await startTestServer(overrideGraph(graph, { read: () => Promise.reject(failure) }), {
    onInternalError: (report) => reports.push(report),
  });
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it(`hides the secrets of ${FAILURE_COUNT} failures`, { timeout: 60_000 }, async () => {
  for (let at = 0; at < FAILURE_COUNT; at += 1) {
    failure = one(CREATE_FAILURE)(`failed at ${SECRETS.join(' ')} ${at}`);
    const send = one([
      () =>
        fetch(`${running.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            query: one([
              '{ dataset { asOf } }',
              '{ whoMet(name: "Wang Yi") { resolution } }',
              '{ overview { truncated } }',
            ]),
          }),
        }),
      () => fetch(`${running.url}/export/graphml?around=person/wang-yi`),
    ]);
    const text = await (await send()).text();
    expect(text).toContain('"errors"');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  }
  const log = reports.map((report) => JSON.stringify(toErrorLogEntry(report))).join('\n');
  expect(reports.length).toBeGreaterThan(FAILURE_COUNT / 2);
  for (const secret of SECRETS) expect(log).not.toContain(secret);
});

it('logs the kind of an error and where it was thrown', () => {
  const entry = toErrorLogEntry({
    requestId: 'r',
    error: new neo4j.Neo4jError('no', 'Neo.ClientError.Statement.SyntaxError', '42000', ''),
  });
  expect(entry).toEqual({
    requestId: 'r',
    error: 'Neo4jError',
    code: 'Neo.ClientError.Statement.SyntaxError',
    message: null,
    at: expect.any(Array),
  });
  const typeError = toErrorLogEntry({ requestId: 'r', error: new TypeError('x is not a function') });
  expect([typeError.error, typeError.message, typeError.at[0]?.includes('secrets.test.ts')]).toEqual([
    'TypeError',
    'x is not a function',
    true,
  ]);
});
