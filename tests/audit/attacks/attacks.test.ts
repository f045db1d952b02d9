/** What is sent to break the real server: none of it succeeds, each ends with a clear answer, and the server answers on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from '../process/sample-query.mjs';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { type Attack, postAttack } from './attack.js';
import { CONNECTION_ATTACKS, SLOW_ATTACKS } from './connections.js';
import { DOCUMENT_ATTACKS } from './documents.js';
import { REQUEST_ATTACKS } from './requests.js';
import { VALUE_ATTACKS } from './values.js';

/** With figures: each probe has a server of its own, and its time and memory count too. */
const EACH = process.env.ENTENTE_AUDIT === 'attacks';
const TRIES = EACH ? 5 : 1;
const MAX_MS = 50;
const MAX_BYTES = 50 * 2 ** 20;
/** How much later than its time-out something slow may end. */
const LATE_MS = EACH ? 2_000 : 10_000;

const ordinary = postAttack('an ordinary question', { query: SAMPLE_QUERY }, '200', {
  includes: SAMPLE_RESPONSE_START,
});

const table: string[] = [];
let shared: RealServer;

beforeAll(async () => {
  shared = await startServerProcess();
});

afterAll(async () => {
  expect(await shared.stop()).toBe(0);
  if (EACH) process.stdout.write(`\n      ms      MB  probe\n${table.join('\n')}\n`);
});

async function once(probe: Attack, server: RealServer): Promise<number> {
  const { statuses, text, durationMs } = await probe.run(server.url);
  expect(probe.canBeEmpty && statuses === 'none' ? probe.expectedStatus : statuses).toBe(
    probe.expectedStatus,
  );
  if (probe.includes) expect(text).toContain(probe.includes);
  if (probe.excludes) expect(text).not.toMatch(probe.excludes);
  return durationMs;
}

async function expectWithstood(probe: Attack, server: RealServer): Promise<void> {
  const told = server.errors().length;
  await once(ordinary, server);
  await server.state();
  const { rss } = await server.state();
  const took: number[] = [];
  for (let at = 0; at < (probe.timeoutMs ? 1 : TRIES); at += 1) took.push(await once(probe, server));
  const grown = (await server.state()).highest - rss;
  const median = took.sort((one, other) => one - other)[took.length >> 1] ?? 0;
  table.push(
    `${median.toFixed(1).padStart(8)}${(grown / 2 ** 20).toFixed(1).padStart(8)}  ${probe.name}: ${probe.expectedStatus}`,
  );
  await once(ordinary, server);
  expect(server.errors().slice(told)).toBe('');
  if (probe.timeoutMs) {
    expect(median).toBeGreaterThan(probe.timeoutMs - 500);
    expect(median).toBeLessThan(probe.timeoutMs + LATE_MS);
  } else if (EACH) expect(median).toBeLessThan(MAX_MS);
  if (EACH) expect(grown).toBeLessThan(MAX_BYTES);
}

async function attempt(probe: Attack): Promise<void> {
  if (!EACH) return expectWithstood(probe, shared);
  const server = await startServerProcess();
  try {
    await expectWithstood(probe, server);
  } finally {
    await server.stop();
  }
}

describe.each([
  ['a document', DOCUMENT_ATTACKS],
  ['a value', VALUE_ATTACKS],
  ['a request', REQUEST_ATTACKS],
  ['a connection', CONNECTION_ATTACKS],
] as const)('%s', (_, probes) => {
  it.each(probes.map((probe) => [probe.name, probe] as const))('%s', { timeout: 60_000 }, (_, probe) =>
    attempt(probe),
  );
});

describe('slowly', () => {
  it.concurrent.each(SLOW_ATTACKS.map((probe) => [probe.name, probe] as const))(
    '%s',
    { timeout: 60_000 },
    (_, probe) => attempt(probe),
  );
});
