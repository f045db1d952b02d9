/** Failures below with secrets in all that they say: none is in an answer, and none in a line of the log. */
import { GraphQLError } from 'graphql';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';
import type { EmbeddedGraph } from '../../../src/engines/embedded/embedded-graph.js';
import { toErrorLogEntry } from '../../../src/server/errors/error-log-entry.js';
import type { InternalErrorReport } from '../../../src/server/errors/mask-error.js';
import type { RunningServer } from '../../../src/server/server.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../support/test-server.js';

const FAILURES = 200;
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

/** Errors as libraries raise them, and things that are none. */
const KINDS: readonly ((text: string) => unknown)[] = [
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

const faults: InternalErrorReport[] = [];
let graph: EmbeddedGraph;
let running: RunningServer;
let failure: unknown;

beforeAll(async () => {
  graph = await openArticleGraph();
  running = await startTestServer(overrideGraph(graph, { read: () => Promise.reject(failure) }), {
    onInternalError: (fault) => faults.push(fault),
  });
});

afterAll(async () => {
  await running.drain();
  await graph.close();
});

it(`${FAILURES} of them`, { timeout: 60_000 }, async () => {
  for (let at = 0; at < FAILURES; at += 1) {
    failure = one(KINDS)(`failed at ${SECRETS.join(' ')} ${at}`);
    const asked = one([
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
    const text = await (await asked()).text();
    expect(text).toContain('"errors"');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  }
  const log = faults.map((fault) => JSON.stringify(toErrorLogEntry(fault))).join('\n');
  expect(faults.length).toBeGreaterThan(FAILURES / 2);
  for (const secret of SECRETS) expect(log).not.toContain(secret);
});

it('a line of the log says what kind of error it was, and where', () => {
  const line = toErrorLogEntry({
    requestId: 'r',
    error: new neo4j.Neo4jError('no', 'Neo.ClientError.Statement.SyntaxError', '42000', ''),
  });
  expect(line).toEqual({
    requestId: 'r',
    error: 'Neo4jError',
    code: 'Neo.ClientError.Statement.SyntaxError',
    message: null,
    at: expect.any(Array),
  });
  const bug = toErrorLogEntry({ requestId: 'r', error: new TypeError('x is not a function') });
  expect([bug.error, bug.message, bug.at[0]?.includes('secrets.test.ts')]).toEqual([
    'TypeError',
    'x is not a function',
    true,
  ]);
});
