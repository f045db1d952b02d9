/** Audit: slow statements on the embedded engine, which cannot cancel them, delay neither their callers nor other requests. */
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
import { expectWithin } from './time-bound.js';

const STATEMENT_COUNT = 8;
const CONCURRENCY = 3;
const MAX_SHUTDOWN_MS = 15_000;
const FAST_STATEMENT = ['MATCH (p:Person {slug: "wang-yi"}) RETURN p.name AS name', {}] as const;

let graph: EmbeddedGraph;
let running: RunningServer | undefined;

async function open(options: EmbeddedOptions): Promise<void> {
  graph = await EmbeddedGraph.create(options);
  await graph.load(await articleRows());
}

/** Starts a server in which every query for countries runs a slow statement. */
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
  await expect.poll(() => graph.limiter.running).toBe(0);
  await graph.close();
});

const send = (url: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const SLOW_QUERY = '{ countries { totalCount } }';
const FAST_QUERY = '{ person(slug: "wang-yi") { name } }';

const startSlowStatements = (count: number, signal?: AbortSignal) =>
  Array.from({ length: count }, () => graph.read(SLOW_STATEMENT, {}, signal ? { signal } : {}));

/** Runs all at once, and returns how long the slowest took, in milliseconds. */
async function measureSlowest(tasks: readonly (() => Promise<unknown>)[]): Promise<number> {
  const startedAt = performance.now();
  const durations = tasks.map(async (run) => {
    await run();
    return performance.now() - startedAt;
  });
  return Math.round(Math.max(...(await Promise.all(durations))));
}

it('is not ready while all slots are taken and no statement finishes', async () => {
  await open({ concurrency: 1, stalledAfterMs: 100 });
  expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
  const read = graph.read(SLOW_STATEMENT, {});
  expect(await graph.checkReadiness()).toEqual({ state: 'ready' });
  await sleep(200);
  expect(await graph.checkReadiness()).toEqual({
    state: 'unreachable',
    reason: 'statements that do not finish',
  });
  await read;
  await expect.poll(() => graph.checkReadiness()).toEqual({ state: 'ready' });
});

it('runs every statement in its turn unless its caller cancels it', async () => {
  await open({ concurrency: CONCURRENCY });
  const reads = startSlowStatements(STATEMENT_COUNT);
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, STATEMENT_COUNT - CONCURRENCY]);
  expect(await Promise.all(reads)).toEqual(Array(STATEMENT_COUNT).fill(SLOW_STATEMENT_ROWS));
});

it('rejects cancelled statements at once, never starts those in the queue, and then works as before', async () => {
  await open({ concurrency: CONCURRENCY });
  const controller = new AbortController();
  const reads = Promise.allSettled(startSlowStatements(STATEMENT_COUNT, controller.signal));
  const reason = new DOMException('over', 'TimeoutError');
  controller.abort(reason);
  expect(await reads).toEqual(Array(STATEMENT_COUNT).fill({ status: 'rejected', reason }));
  // Started statements keep running and keep their slots; the queue is empty.
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, 0]);
  await expect(graph.read(...FAST_STATEMENT, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  expect(await graph.read(...FAST_STATEMENT)).toEqual([{ name: 'Wang Yi' }]);
  expect(await graph.read(SLOW_STATEMENT, {})).toEqual(SLOW_STATEMENT_ROWS);
});

it('returns TIMEOUT at the deadline, and meanwhile serves probes, pages and files', async () => {
  await open({ concurrency: CONCURRENCY });
  const url = await start({ deadlineMs: 200 });
  const requests = Array.from({ length: STATEMENT_COUNT }, () => send(url, SLOW_QUERY));
  await expect.poll(() => graph.limiter.running).toBe(CONCURRENCY);
  const status = async (path: string) => expect((await fetch(url + path)).status).toBe(200);
  const slowestMs = await measureSlowest([
    () => status('/livez'),
    () => status('/readyz'),
    () => status('/'),
    () => readFile(join(packageRoot(), 'package.json')),
  ]);
  console.log(`While ${CONCURRENCY} slow statements run: probes, page and a file within ${slowestMs} ms.`);
  for (const response of await Promise.all(requests)) {
    const { data, errors } = (await response.json()) as {
      data: unknown;
      errors: { extensions: { code: string } }[];
    };
    expect([response.status, data, errors[0]?.extensions.code]).toEqual([504, null, 'TIMEOUT']);
  }
  // The responses came while the first statements were still running.
  expect([graph.limiter.running, graph.limiter.queued]).toEqual([CONCURRENCY, 0]);
  await status('/livez');
  await expect.poll(() => graph.limiter.running).toBe(0);
  expect(await (await send(url, FAST_QUERY)).json()).toMatchObject({
    data: { person: { name: 'Wang Yi' } },
  });
});

it('returns 503 with retry-after when the queue is full', async () => {
  await open({ concurrency: 1, maxQueued: 1 });
  const url = await start({});
  const first = startSlowStatements(2);
  const full = await send(url, SLOW_QUERY);
  expect([full.status, full.headers.get('retry-after'), await full.json()]).toMatchObject([
    503,
    '1',
    { data: null, errors: [{ extensions: { code: 'OVERLOADED' } }] },
  ]);
  const file = await fetch(`${url}/export/svg`);
  expect([file.status, file.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await Promise.all(first)).toEqual(Array(2).fill(SLOW_STATEMENT_ROWS));
  expect(await (await send(url, FAST_QUERY)).json()).toMatchObject({
    data: { person: { name: 'Wang Yi' } },
  });
});

it('exits on SIGTERM while a statement is still running', async () => {
  const server = spawn(process.execPath, [await bundleScript('tests/audit/stalled-server.ts'), 'serve'], {
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<number | null>((resolve) => {
    server.once('exit', resolve);
  });
  let output = '';
  server.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  const waitForOutput = async (pattern: RegExp) => {
    await expect.poll(() => output).toMatch(pattern);
    return pattern.exec(output)?.[1];
  };
  const url = await waitForOutput(/Explorer: (\S+)\//);
  await waitForOutput(/Ready\./);
  const controller = new AbortController();
  const response = fetch(`${url}/graphql?query={countries{totalCount}}`, {
    headers: { 'x-graphql-yoga-csrf': 'x' },
    signal: controller.signal,
  });
  await waitForOutput(/Statement started\./);
  controller.abort();
  await expect(response).rejects.toThrow('aborted');
  const killedAt = performance.now();
  server.kill('SIGTERM');
  expect(await exited).toBe(0);
  expectWithin(MAX_SHUTDOWN_MS, 'exit on SIGTERM during an endless statement', performance.now() - killedAt);
});
