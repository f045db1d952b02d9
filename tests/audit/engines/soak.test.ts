/** Everything that is asked, mixed, for long: the server's heap does not grow, and nothing of it stays open. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../../src/server/graphql/examples.js';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { articleRows } from '../../support/article.js';
import { clearDatabase, type Engine, openGraph } from '../../support/engines.js';
import { countRunningStatements } from './connection-pool.js';

/** By `npm run audit:soak` long enough to see a slope; else only that it is answered, and that nothing stays. */
const MINUTES = process.env.ENTENTE_AUDIT === 'soak' ? Number(process.env.ENTENTE_SOAK_MINUTES ?? 15) : 0;
const ROUND_MS = MINUTES ? 20_000 : 2_000;
const ROUNDS = MINUTES ? (MINUTES * 60_000) / ROUND_MS : 2;
/** Until caches are full and code is compiled: heap snapshots three and nine minutes after the start differ by compiled code alone. */
const WARM_UP = Math.min(300_000 / ROUND_MS, Math.floor(ROUNDS / 2));
const CLIENTS = 16;
/** And some more. */
const CACHED_DOCUMENTS = 1_200;
const MAX_SLOPE = 2 ** 20;
/** The clients' connections, those of the pool, and what the process has of its own. */
const MAX_OPEN_RESOURCES = 2 * CLIENTS + 50 + 20;
const NAMES = ['Moriyama', 'wang yi', '王毅', 'Ishba', 'Komeito', 'nobody', 'Liu', 'a', 'Japan', '森山'];

interface SoakRequest {
  readonly path: string;
  readonly body?: object;
  /** What is right. */
  readonly status: number;
  /** Leaves before the answer may have come. */
  readonly isAborted?: boolean;
}

const kinds: readonly ((at: number) => SoakRequest)[] = [
  ...EXAMPLES.map(({ query, variables }) => () => ({
    path: '/graphql',
    body: { query, ...(variables ? { variables } : {}) },
    status: 200,
  })),
  (at) => ({
    path: '/graphql',
    body: {
      query: 'query ($text: String!) { search(text: $text, first: 10) { nodes { name } } }',
      variables: { text: NAMES[at % NAMES.length] },
    },
    status: 200,
  }),
  // A document that nobody asked before.
  (at) => ({ path: '/graphql', body: { query: `{ p${at}: dataset { asOf } }` }, status: 200 }),
  () => ({ path: '/graphql', body: { query: '{ nothing }' }, status: 200 }),
  () => ({ path: '/graphql', body: { query: '{ people(first: 1000) { totalCount } }' }, status: 200 }),
  () => ({
    path: '/graphql',
    body: { query: '{ __schema { types { name fields { name } } } }' },
    status: 200,
  }),
  (at) => ({
    path: '/graphql',
    body: { query: '{ overview(maxNodes: 200) { nodes { name } edges { label } } }' },
    status: 200,
    isAborted: at % 2 === 0,
  }),
  () => ({ path: '/', status: 200 }),
  () => ({ path: '/readyz', status: 200 }),
  () => ({ path: '/nowhere', status: 404 }),
  ...['gexf', 'svg', 'graphml'].map((format) => (at: number) => ({
    path: `/export/${format}?around=person/hiroshi-moriyama&depth=${1 + (at % 2)}`,
    status: 200,
  })),
];

async function ask(url: URL, { path, body, status, isAborted }: SoakRequest): Promise<string | null> {
  const response = await fetch(new URL(path, url), {
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
    ...(isAborted ? { signal: AbortSignal.timeout(5) } : {}),
  }).catch((error: Error) => error);
  if (response instanceof Error) return isAborted ? null : `${path}: ${String(response.cause ?? response)}`;
  const text = await response.text().catch(() => '');
  return response.status === status ? null : `${path}: ${response.status} ${text.slice(0, 200)}`;
}

/** A cold Neo4j may take longer for a plan than a statement may take; it keeps it all the same. And Yoga's cache is filled. */
async function warmUp(server: RealServer): Promise<void> {
  for (let at = 0; MINUTES && at < CACHED_DOCUMENTS; at += 1)
    await ask(server.url, { path: '/graphql', body: { query: `{ w${at}: dataset { asOf } }` }, status: 200 });
  // Each kind twice: some ask another question every other time.
  for (const at of [0, 1]) {
    for (const kind of kinds) {
      for (let tries = 5; tries > 0 && (await ask(server.url, kind(at))); tries -= 1);
    }
  }
}

/** What the server holds when it has nothing to do, after so many requests. */
async function round(server: RealServer, from: number, wrong: Set<string>): Promise<number> {
  let asked = from;
  const end = performance.now() + ROUND_MS;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < end) {
        asked += 1;
        const kind = kinds[asked % kinds.length] as (at: number) => SoakRequest;
        const told = await ask(server.url, kind(Math.floor(asked / kinds.length)));
        if (told) wrong.add(told);
      }
    }),
  );
  await sleep(1_000);
  return asked;
}

/** Of a line through the heaps, in bytes for ten minutes. */
function slopeOf(heaps: readonly number[]): number {
  const middle = (heaps.length - 1) / 2;
  const mean = heaps.reduce((sum, heap) => sum + heap, 0) / heaps.length;
  const over = heaps.reduce((sum, heap, at) => sum + (at - middle) * (heap - mean), 0);
  const under = heaps.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return ((over / under) * 600_000) / (ROUND_MS + 1_000);
}

const connection = inject('neo4j');

async function start(engine: Engine): Promise<RealServer> {
  if (engine === 'embedded' || !connection) return startServerProcess();
  const graph = await openGraph('neo4j', connection);
  await graph.load(await articleRows());
  await graph.close();
  const { uri, username = '', password = '' } = connection;
  return startServerProcess({ env: { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password } });
}

for (const engine of ['embedded', 'neo4j'] as const) {
  describe.skipIf(engine === 'neo4j' && !connection)(`for long, on ${engine}`, () => {
    afterAll(async () => {
      if (engine === 'neo4j' && connection) await clearDatabase(connection);
    });

    it(`${MINUTES} minutes of everything`, { timeout: (MINUTES + 2) * 60_000 }, async () => {
      const server = await start(engine);
      await warmUp(server);
      const wrong = new Set<string>();
      const heaps: number[] = [];
      const open: number[] = [];
      let asked = 0;
      for (let at = 0; at < ROUNDS; at += 1) {
        asked = await round(server, asked, wrong);
        const { heapUsed, resources } = await server.state();
        heaps.push(heapUsed);
        open.push(resources.length);
      }
      const { rss } = await server.state();
      const warm = heaps.slice(WARM_UP);
      const slope = MINUTES ? slopeOf(warm) : 0;
      const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(2);
      process.stdout.write(
        `${engine}: ${asked} requests; heap ${megabytes(warm[0] ?? 0)} to ${megabytes(warm.at(-1) ?? 0)} MB, ` +
          `slope ${megabytes(slope)} MB in 10 min (${heaps.map(megabytes).join(' ')}); rss ${megabytes(rss)} MB; open ${open.join(' ')}\n`,
      );
      expect([...wrong]).toEqual([]);
      if (MINUTES) expect(slope).toBeLessThan(MAX_SLOPE);
      expect(open.at(-1)).toBeLessThan(MAX_OPEN_RESOURCES);
      if (engine === 'neo4j' && connection) expect(await countRunningStatements(connection)).toBe(0);
      expect(server.errors()).toBe('');
      expect(await server.stop()).toBe(0);
    });
  });
}
