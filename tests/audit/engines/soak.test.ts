/** Audit: under mixed requests for a long time the heap of the server does not grow, and no resource stays open. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { EXAMPLES } from '../../../src/server/graphql/examples.js';
import { articleRows } from '../../support/article.js';
import { clearDatabase, type Engine, openGraph } from '../../support/engines.js';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { countRunningStatements } from './connection-pool.js';

/** 0, except in `npm run audit:soak`: two short rounds check responses and open resources, but not the heap. */
const MINUTES = process.env.ENTENTE_AUDIT === 'soak' ? Number(process.env.ENTENTE_SOAK_MINUTES ?? 15) : 0;
const ROUND_MS = MINUTES ? 20_000 : 2_000;
const ROUNDS = MINUTES ? (MINUTES * 60_000) / ROUND_MS : 2;
/** Rounds of the first five minutes, in which caches fill and code is compiled. */
const WARM_UP_ROUNDS = Math.min(300_000 / ROUND_MS, Math.floor(ROUNDS / 2));
const CLIENTS = 16;
/** Fills the cache of parsed documents, which holds 1,000. */
const CACHED_DOCUMENTS = 1_200;
/** Growth of the heap, in bytes per ten minutes. */
const MAX_SLOPE = 2 ** 20;
/** Connections of the clients and of the pool, and resources of the process itself. */
const MAX_OPEN_RESOURCES = 2 * CLIENTS + 50 + 20;
const NAMES = ['Moriyama', 'wang yi', '王毅', 'Ishba', 'Komeito', 'nobody', 'Liu', 'a', 'Japan', '森山'];

interface SoakRequest {
  readonly path: string;
  readonly body?: object;
  /** Expected status. */
  readonly status: number;
  /** The client disconnects after 5 ms. */
  readonly isAborted?: boolean;
}

const REQUESTS: readonly ((at: number) => SoakRequest)[] = [
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
  // A new document each time.
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

/** Returns a description of a wrong response. Null: the response is right. */
async function send(url: URL, { path, body, status, isAborted }: SoakRequest): Promise<string | null> {
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

/** Fills Yoga's cache, and repeats requests whose first plan in a cold database exceeds the timeout of a statement. */
async function warmUp(server: RealServer): Promise<void> {
  for (let at = 0; MINUTES && at < CACHED_DOCUMENTS; at += 1)
    await send(server.url, {
      path: '/graphql',
      body: { query: `{ w${at}: dataset { asOf } }` },
      status: 200,
    });
  // Twice, because some requests alternate between two queries.
  for (const index of [0, 1]) {
    for (const createRequest of REQUESTS) {
      for (let tries = 5; tries > 0 && (await send(server.url, createRequest(index))); tries -= 1);
    }
  }
}

/** Sends requests for one round, then lets the server rest for a second. Returns the total number of requests. */
async function runRound(server: RealServer, previousCount: number, failures: Set<string>): Promise<number> {
  let count = previousCount;
  const endsAt = performance.now() + ROUND_MS;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (performance.now() < endsAt) {
        count += 1;
        const createRequest = REQUESTS[count % REQUESTS.length] as (index: number) => SoakRequest;
        const failure = await send(server.url, createRequest(Math.floor(count / REQUESTS.length)));
        if (failure) failures.add(failure);
      }
    }),
  );
  await sleep(1_000);
  return count;
}

/** Slope of the regression line through the heap sizes, in bytes per ten minutes. */
function heapSlope(heaps: readonly number[]): number {
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

for (const engine of inject('engines')) {
  describe.skipIf(engine === 'neo4j' && !connection)(`mixed requests, on ${engine}`, () => {
    afterAll(async () => {
      if (engine === 'neo4j' && connection) await clearDatabase(connection);
    });

    it(`leave nothing behind${MINUTES ? ` in ${MINUTES} minutes` : ''}`, {
      timeout: (MINUTES + 2) * 60_000,
    }, async () => {
      const server = await start(engine);
      await warmUp(server);
      const failures = new Set<string>();
      const heaps: number[] = [];
      const openResources: number[] = [];
      let count = 0;
      for (let at = 0; at < ROUNDS; at += 1) {
        count = await runRound(server, count, failures);
        const { heapUsed, resources } = await server.state();
        heaps.push(heapUsed);
        openResources.push(resources.length);
      }
      const { rss } = await server.state();
      const warm = heaps.slice(WARM_UP_ROUNDS);
      const slope = MINUTES ? heapSlope(warm) : 0;
      const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(2);
      process.stdout.write(
        `mixed requests, ${engine}: ${count} requests; heap ${megabytes(warm[0] ?? 0)} to ${megabytes(warm.at(-1) ?? 0)} MB, ` +
          `slope ${megabytes(slope)} MB per 10 min (${heaps.map(megabytes).join(' ')}); rss ${megabytes(rss)} MB; open resources ${openResources.join(' ')}\n`,
      );
      expect([...failures]).toEqual([]);
      if (MINUTES) expect(slope).toBeLessThan(MAX_SLOPE);
      expect(openResources.at(-1)).toBeLessThan(MAX_OPEN_RESOURCES);
      if (engine === 'neo4j' && connection) expect(await countRunningStatements(connection)).toBe(0);
      expect(server.errors()).toBe('');
      expect(await server.stop()).toBe(0);
    });
  });
}
