/** Audit: attacks on a real server. Each gets the one allowed response, and the server keeps working. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from '../process/sample-query.mjs';
import { type RealServer, startServerProcess } from '../process/server-process.mjs';
import { expectWithin } from '../time-bound.js';
import { type Attack, postAttack } from './attack.js';
import { CONNECTION_ATTACKS, SLOW_ATTACKS } from './connections.js';
import { DOCUMENT_ATTACKS } from './documents.js';
import { REQUEST_ATTACKS } from './requests.js';
import { VALUE_ATTACKS } from './values.js';

/** In `npm run audit:attacks` every attack is sent several times to a new server, and its time and memory are checked. */
const IS_MEASURED = process.env.ENTENTE_AUDIT === 'attacks';
const ATTEMPTS = IS_MEASURED ? 5 : 1;
const MAX_MS = 50;
const MAX_BYTES = 50 * 2 ** 20;
/** Slow senders must be cut off at the timeout of the server: this much earlier or later. */
const MAX_EARLY_MS = 500;
const MAX_LATE_MS = IS_MEASURED ? 2_000 : 10_000;

const sampleRequest = postAttack('a valid request', { query: SAMPLE_QUERY }, '200', {
  includes: SAMPLE_RESPONSE_START,
});

const rows: string[] = [];
let sharedServer: RealServer;

beforeAll(async () => {
  sharedServer = await startServerProcess();
});

afterAll(async () => {
  expect(await sharedServer.stop()).toBe(0);
  if (IS_MEASURED) process.stdout.write(`\n      ms      MB  attack\n${rows.join('\n')}\n`);
});

/** Sends the attack once, checks its response, and returns its duration in milliseconds. */
async function attempt(attack: Attack, server: RealServer): Promise<number> {
  const { statuses, text, durationMs } = await attack.run(server.url);
  const isLost = attack.canBeEmpty && statuses === 'none';
  expect(isLost ? attack.expectedStatus : statuses).toBe(attack.expectedStatus);
  if (attack.includes) expect(text).toContain(attack.includes);
  if (attack.excludes) expect(text).not.toMatch(attack.excludes);
  return durationMs;
}

async function expectWithstood(attack: Attack, server: RealServer): Promise<void> {
  const { length: errorsBefore } = server.errors();
  await attempt(sampleRequest, server);
  // The first state resets the peak of memory.
  if (IS_MEASURED) await server.state();
  const before = IS_MEASURED ? await server.state() : null;
  const durations: number[] = [];
  for (let count = attack.timeoutMs ? 1 : ATTEMPTS; count > 0; count -= 1)
    durations.push(await attempt(attack, server));
  const medianMs = durations.sort((a, b) => a - b)[durations.length >> 1] ?? 0;
  const growthBytes = before ? (await server.state()).highest - before.rss : 0;
  await attempt(sampleRequest, server);
  expect(server.errors().slice(errorsBefore)).toBe('');
  if (attack.timeoutMs) {
    expect(medianMs).toBeGreaterThan(attack.timeoutMs - MAX_EARLY_MS);
    expectWithin(attack.timeoutMs + MAX_LATE_MS, `cut off ${attack.name}`, medianMs);
  }
  if (!IS_MEASURED) return;
  const figures = [medianMs, growthBytes / 2 ** 20].map((value) => value.toFixed(1).padStart(8));
  rows.push(`${figures.join('')}  ${attack.name}: ${attack.expectedStatus}`);
  if (!attack.timeoutMs) expect(medianMs).toBeLessThan(MAX_MS);
  expect(growthBytes).toBeLessThan(MAX_BYTES);
}

async function run(attack: Attack): Promise<void> {
  if (!IS_MEASURED) return expectWithstood(attack, sharedServer);
  const server = await startServerProcess();
  try {
    await expectWithstood(attack, server);
  } finally {
    await server.stop();
  }
}

describe.each([
  ['documents', DOCUMENT_ATTACKS],
  ['values', VALUE_ATTACKS],
  ['requests', REQUEST_ATTACKS],
  ['connections', CONNECTION_ATTACKS],
] as const)('%s', (_, attacks) => {
  it.each(attacks.map((attack) => [attack.name, attack] as const))('withstands %s', (_, attack) =>
    run(attack),
  );
});

describe('slow senders', () => {
  it.concurrent.each(SLOW_ATTACKS.map((attack) => [attack.name, attack] as const))(
    'withstands %s',
    (_, attack) => run(attack),
  );
});
