/** Heavy statements on the embedded engine, which cannot end one: whoever waits is answered in time, and so are all others. */
import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { packageRoot } from '../../src/common/package-root.js';
import { EmbeddedGraph, type EmbeddedOptions } from '../../src/engines/embedded/embedded-graph.js';
import type { RunningServer, ServerOptions } from '../../src/server/server.js';
import { articleRows } from '../support/article.js';
import { bundleScript } from '../support/bundle-script.js';
import { SLOW_STATEMENT, SLOW_STATEMENT_ROWS } from '../support/slow-statement.js';
import { overrideGraph, startTestServer } from '../support/test-server.js';

const COUNT = 8;
const CONCURRENCY = 3;
/** For a machine that does much else. */
const PATIENCE = { timeout: 60_000 };
const FAST_STATEMENT = ['MATCH (p:Person {slug: "wang-yi"}) RETURN p.name AS name', {}] as const;

let graph: EmbeddedGraph;
let running: RunningServer | undefined;

async function open(options: EmbeddedOptions): Promise<void> {
  graph = await EmbeddedGraph.create(options);
  await graph.load(await articleRows());
}

/** Every question is a heavy one, but for those of people. */
async function start(over: Partial<ServerOptions>): Promise<string> {
  const explorerDirectory = mkdtempSync(join(tmpdir(), 'entente-page-'));
  writeFileSync(join(explorerDirectory, 'index.html'), '<title>Entente</title>');
  const read: typeof graph.read = (statement, parameters, options) =>
    statement.includes(':Country')
      ? graph.read(SLOW_STATEMENT, {}, options)
      : graph.read(statement, parameters, options);
  running = await startTestServer(overrideGraph(graph, { read }), { explorerDirectory, ...over });
  return running.url;
}

afterEach(async () => {
  await running?.drain();
  running = undefined;
  await expect.poll(() => graph.limiter.running, PATIENCE).toBe(0);
  await graph.close();
});

const ask = (url: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const SLOW_QUERY = '{ countries { totalCount } }';
const FAST_QUERY = '{ person(slug: "wang-yi") { name } }';

const heavy = (count: number, signal?: AbortSignal) =>
  Array.from({ length: count }, () => graph.read(SLOW_STATEMENT, {}, signal ? { signal } : {}));

/** How long the slowest took, in milliseconds. */
async function slowest(asked: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times = asked.map(async (one) => {
    const began = performance.now();
    await one();
    return performance.now() - began;
  });
  return Math.round(Math.max(...(await Promise.all(times))));
}

it('is not ready when as many run as may and none of them ends', PATIENCE, async () => {
  await open({ concurrency: 1, stalledAfterMs: 100 });
  expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
  const one = graph.read(SLOW_STATEMENT, {});
  expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
  await sleep(200);
  expect(await graph.checkReadiness()).toEqual({
    state: 'unreachable',
    reason: 'statements that do not finish',
  });
  await one;
  await expect.poll(() => graph.checkReadiness()).toEqual({ state: 'ready' });
});

it('of those that nobody gives up each is answered, in its turn', async () => {
  await open({ concurrency: CONCURRENCY });
  const answers = heavy(COUNT);
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, COUNT - CONCURRENCY]);
  expect(await Promise.all(answers)).toEqual(Array(COUNT).fill(SLOW_STATEMENT_ROWS));
}, 60_000);

it('all that are given up end at once, those that waited are never begun, and then all is as before', async () => {
  await open({ concurrency: CONCURRENCY });
  const giving = new AbortController();
  const answers = Promise.allSettled(heavy(COUNT, giving.signal));
  const reason = new DOMException('over', 'TimeoutError');
  giving.abort(reason);
  expect(await answers).toEqual(Array(COUNT).fill({ status: 'rejected', reason }));
  // What was begun runs on in its place; nothing waits for one any more.
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, 0]);
  await expect(graph.read(...FAST_STATEMENT, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(await graph.read(...FAST_STATEMENT)).toEqual([{ name: 'Wang Yi' }]);
  expect(await graph.read(SLOW_STATEMENT, {})).toEqual(SLOW_STATEMENT_ROWS);
}, 60_000);

it('a question whose deadline is over is answered, and probes, pages and files while they run', async () => {
  await open({ concurrency: CONCURRENCY });
  const url = await start({ deadlineMs: 200 });
  const asked = Array.from({ length: COUNT }, () => ask(url, SLOW_QUERY));
  await expect.poll(() => graph.limiter.running).toBe(CONCURRENCY);
  const status = async (path: string) => expect((await fetch(url + path)).status).toBe(200);
  const took = await slowest([
    () => status('/livez'),
    () => status('/readyz'),
    () => status('/'),
    () => readFile(join(packageRoot(), 'package.json')),
  ]);
  console.log(`While ${CONCURRENCY} heavy statements run: probes, page and a file within ${took} ms.`);
  for (const response of await Promise.all(asked)) {
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors: { extensions: { code: string } }[];
    };
    expect([response.status, data, errors[0]?.extensions.code]).toEqual([504, null, 'TIMEOUT']);
  }
  // All of them were answered while the first still run.
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, 0]);
  await status('/livez');
  await expect.poll(() => graph.limiter.running, PATIENCE).toBe(0);
  expect(await (await ask(url, FAST_QUERY)).json()).toMatchObject({
    data: { person: { name: 'Wang Yi' } },
  });
}, 90_000);

it('a question for which there is no room to wait is told to come again', async () => {
  await open({ concurrency: 1, maxQueued: 1 });
  const url = await start({});
  const first = heavy(2);
  const full = await ask(url, SLOW_QUERY);
  expect([full.status, full.headers.get('retry-after'), await full.json()]).toMatchObject([
    503,
    '1',
    { data: null, errors: [{ extensions: { code: 'OVERLOADED' } }] },
  ]);
  const file = await fetch(`${url}/export/svg`);
  expect([file.status, file.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await Promise.all(first)).toEqual(Array(2).fill(SLOW_STATEMENT_ROWS));
  expect(await (await ask(url, FAST_QUERY)).json()).toMatchObject({
    data: { person: { name: 'Wang Yi' } },
  });
}, 60_000);

it('one that still runs does not keep a server that is told to end', async () => {
  const server = spawn(process.execPath, [await bundleScript('tests/audit/stalled-server.ts'), 'serve'], {
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', resolve);
  });
  let said = '';
  server.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const told = async (what: RegExp) => {
    await expect.poll(() => said, { timeout: 30_000 }).toMatch(what);
    return what.exec(said)?.[1];
  };
  const url = await told(/Explorer: (\S+)\//);
  await told(/Ready\./);
  const giving = new AbortController();
  const asked = fetch(`${url}/graphql?query={countries{totalCount}}`, {
    headers: { 'x-graphql-yoga-csrf': 'x' },
    signal: giving.signal,
  });
  await told(/Begun\./);
  giving.abort();
  await expect(asked).rejects.toThrow('aborted');
  const began = performance.now();
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  const took = Math.round(performance.now() - began);
  console.log(`With a statement that would run for half an hour, the server ended ${took} ms after SIGTERM.`);
  expect(took).toBeLessThan(15_000);
}, 60_000);
