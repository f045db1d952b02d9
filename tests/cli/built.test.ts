/** The server as it is bundled answers as the sources do: every example, every file, every mistake. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT_NAMES } from '../../src/export/format-names.js';
import { EXAMPLES } from '../../src/server/graphql/examples.js';
import { type RealServer, startServerProcess } from '../audit/process/server-process.mjs';
import { TODAY } from '../support/run-query.js';
import { openArticleGraph, startTestServer } from '../support/test-server.js';

let built: RealServer;
let sources: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  built = await startServerProcess({ env: { ENTENTE_TODAY: TODAY } });
  sources = await startTestServer(await openArticleGraph());
});
afterAll(async () => {
  expect(await built.stop()).toBe(0);
  await sources.drain();
});

const TOO_DEAR = `query ($first: Int!) {
  people(first: $first) { nodes { met(first: $first) { nodes { counterpart { met(first: $first) { totalCount nodes { lastDate } } } } } } } }`;

const TOLD = ['content-type', 'content-disposition', 'content-security-policy'];
/** Different with each load, request or page. */
const OWN = [
  /"loadedAt":"[^"]+"/g,
  /"requestId":"[^"]+"/g,
  /nonce="[^"]+"/g,
  /'nonce-[^']+'/g,
  /127\.0\.0\.1:\d+/g,
];

/** What both say alike. */
async function answer(path: string, body?: object): Promise<string> {
  const post = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const asked = [built.url, sources.url].map(async (url) => {
    const response = await fetch(new URL(path, url), {
      ...post,
      headers: { accept: '*/*', ...post?.headers },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const told = TOLD.map((name) => response.headers.get(name));
    return OWN.reduce(
      (text, own) => text.replace(own, ''),
      [response.status, ...told, bytes.toString('latin1')].join('\n'),
    );
  });
  const [one, other] = await Promise.all(asked);
  expect(one).toBe(other);
  return String(one);
}

it.each(EXAMPLES)('$title', async ({ query, variables }) => {
  expect(await answer('/graphql', { query, variables })).toMatch(/^200\n/);
});

it.each(FORMAT_NAMES)('the file of %s', async (format) => {
  expect(await answer(`/export/${format}?around=person/hiroshi-moriyama&depth=2`)).toMatch(/^200\n/);
});

it.each([
  ['a field that is not there', '{ dataset { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['no question', '{', 'GRAPHQL_PARSE_FAILED'],
  ['a wrong date', '{ meetings(during: { from: "2025-13" }) { totalCount } }', 'INVALID_DATE'],
  ['a page too large', '{ people(first: 1000) { totalCount } }', 'INVALID_ARGUMENT'],
  [
    'nobody of the name',
    '{ paths(from: "person/nobody", to: "person/wang-yi") { searchedLength } }',
    'NOT_FOUND',
  ],
])('%s', async (_, query, code) => {
  expect(await answer('/graphql', { query })).toContain(code);
});

it('what costs too much, by variables', async () => {
  expect(await answer('/graphql', { query: TOO_DEAR, variables: { first: 100 } })).toContain(
    'LIMIT_EXCEEDED',
  );
});

it('the page of the explorer', async () => {
  expect(await answer('/')).toMatch(/^200\ntext\/html/);
});
