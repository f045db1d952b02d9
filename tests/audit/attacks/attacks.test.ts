/** What is sent to break the real server: none of it succeeds, each ends with a clear answer, and the server answers on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER, QUESTION } from '../process/ordinary.mjs';
import { type RealServer, startReal } from '../process/real-server.mjs';
import { CONNECTIONS, SLOW } from './connections.js';
import { DOCUMENTS } from './documents.js';
import { type Probe, posts } from './probe.js';
import { REQUESTS } from './requests.js';
import { VALUES } from './values.js';

/** With figures: each probe has a server of its own, and its time and memory count too. */
const EACH = process.env.ENTENTE_AUDIT === 'attacks';
const TRIES = EACH ? 5 : 1;
const MOST_MS = 50;
const MOST_BYTES = 50 * 2 ** 20;
/** How much later than its time-out something slow may end. */
const LATE_MS = EACH ? 2_000 : 10_000;

const ordinary = posts('an ordinary question', { query: QUESTION }, '200', { says: ANSWER });

const table: string[] = [];
let shared: RealServer;

beforeAll(async () => {
  shared = await startReal();
});

afterAll(async () => {
  expect(await shared.stop()).toBe(0);
  if (EACH) process.stdout.write(`\n      ms      MB  probe\n${table.join('\n')}\n`);
});

async function once(probe: Probe, server: RealServer): Promise<number> {
  const { verdict, text, milliseconds } = await probe.attack(server.url);
  expect(probe.orNothing && verdict === 'none' ? probe.wanted : verdict).toBe(probe.wanted);
  if (probe.says) expect(text).toContain(probe.says);
  if (probe.silent) expect(text).not.toMatch(probe.silent);
  return milliseconds;
}

async function withstands(probe: Probe, server: RealServer): Promise<void> {
  const told = server.errors().length;
  await once(ordinary, server);
  await server.state();
  const { rss } = await server.state();
  const took: number[] = [];
  for (let at = 0; at < (probe.endsAfterMs ? 1 : TRIES); at += 1) took.push(await once(probe, server));
  const grown = (await server.state()).highest - rss;
  const median = took.sort((one, other) => one - other)[took.length >> 1] ?? 0;
  table.push(
    `${median.toFixed(1).padStart(8)}${(grown / 2 ** 20).toFixed(1).padStart(8)}  ${probe.name}: ${probe.wanted}`,
  );
  await once(ordinary, server);
  expect(server.errors().slice(told)).toBe('');
  if (probe.endsAfterMs) {
    expect(median).toBeGreaterThan(probe.endsAfterMs - 500);
    expect(median).toBeLessThan(probe.endsAfterMs + LATE_MS);
  } else if (EACH) expect(median).toBeLessThan(MOST_MS);
  if (EACH) expect(grown).toBeLessThan(MOST_BYTES);
}

async function attempt(probe: Probe): Promise<void> {
  if (!EACH) return withstands(probe, shared);
  const server = await startReal();
  try {
    await withstands(probe, server);
  } finally {
    await server.stop();
  }
}

describe.each([
  ['a document', DOCUMENTS],
  ['a value', VALUES],
  ['a request', REQUESTS],
  ['a connection', CONNECTIONS],
] as const)('%s', (_, probes) => {
  it.each(probes.map((probe) => [probe.name, probe] as const))('%s', { timeout: 60_000 }, (_, probe) =>
    attempt(probe),
  );
});

describe('slowly', () => {
  it.concurrent.each(SLOW.map((probe) => [probe.name, probe] as const))(
    '%s',
    { timeout: 60_000 },
    (_, probe) => attempt(probe),
  );
});
