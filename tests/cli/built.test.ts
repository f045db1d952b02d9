/** The bundled server returns the same as the sources: for every example, every file format and every kind of error. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/format-names.js';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import type { RunningServer } from '../../src/server/server.js';
import { type RealServer, startServerProcess } from '../audit/process/server-process.mjs';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

let built: RealServer;
let fromSources: RunningServer;
beforeAll(async () => {
  built = await startServerProcess({ env: { ENTENTE_TODAY: TODAY } });
  fromSources = await startTestServer(await openArticleGraph());
});
afterAll(async () => {
  expect(await built.stop()).toBe(0);
  await fromSources.drain();
});

const COSTLY_QUERY = `query ($first: Int!) {
  people(first: $first) { nodes { met(first: $first) { nodes { counterpart { met(first: $first) { totalCount nodes { lastDate } } } } } } } }`;

const COMPARED_HEADERS = ['content-type', 'content-disposition', 'content-security-policy'];
/** Parts that differ between loads, requests and pages. */
const VARIABLE_PARTS = [
  /"loadedAt":"[^"]+"/g,
  /"requestId":"[^"]+"/g,
  /nonce="[^"]+"/g,
  /'nonce-[^']+'/g,
  /127\.0\.0\.1:\d+/g,
];

/** Compares the two responses and returns what they have in common. */
async function fetchBoth(path: string, body?: object): Promise<string> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const responses = [built.url, fromSources.url].map(async (url) => {
    const response = await fetch(new URL(path, url), {
      ...post,
      headers: { accept: '*/*', ...post?.headers },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const values = COMPARED_HEADERS.map((name) => response.headers.get(name));
    return VARIABLE_PARTS.reduce(
      (text, part) => text.replace(part, ''),
      [response.status, ...values, bytes.toString('latin1')].join('\n'),
    );
  });
  const [bundled, source] = await Promise.all(responses);
  expect(bundled).toBe(source);
  return String(bundled);
}

it.each(EXAMPLES)('the example "$title"', async ({ query, variables }) => {
  expect(await fetchBoth('/graphql', { query, variables })).toMatch(/^200\n/);
});

it.each(FORMAT_NAMES)('a file of the format %s', async (format) => {
  expect(await fetchBoth(`/export/${format}?around=person/hiroshi-moriyama&depth=2`)).toMatch(/^200\n/);
});

it.each([
  ['an unknown field', '{ dataset { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
  ['an invalid date', '{ meetings(during: { from: "2025-13" }) { totalCount } }', 'INVALID_DATE'],
  ['a page too large', '{ people(first: 1000) { totalCount } }', 'INVALID_ARGUMENT'],
  [
    'an unknown person',
    '{ paths(from: "person/nobody", to: "person/wang-yi") { searchedLength } }',
    'NOT_FOUND',
  ],
])('%s', async (_, query, code) => {
  expect(await fetchBoth('/graphql', { query })).toContain(code);
});

it('a query whose variables make it too costly', async () => {
  expect(await fetchBoth('/graphql', { query: COSTLY_QUERY, variables: { first: 100 } })).toContain(
    'LIMIT_EXCEEDED',
  );
});

it('the explorer page', async () => {
  expect(await fetchBoth('/')).toMatch(/^200\ntext\/html/);
});
