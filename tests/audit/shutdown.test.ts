/** SIGTERM under clients that keep their connections: each request that got in is answered, and the end is clean. */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { CLI_PATH } from '../support/cli-path.js';
import { IS_LONG_RUN } from './article-server.js';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from './process/sample-query.mjs';

const ROUNDS = IS_LONG_RUN ? 20 : 2;
const CLIENTS = 64;
const BODY = JSON.stringify({ query: SAMPLE_QUERY });
const EXPECTED = `${SAMPLE_RESPONSE_START},"extensions":{"cost":{"declared":5,"limit":25000}}}`;

/** What came of one request: answered right, not let in any more, or what went wrong. */
function ask(url: URL, agent: Agent): Promise<'answered' | 'refused' | string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };
    const asked = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += String(data);
      });
      response.on('end', () => resolve(text === EXPECTED ? 'answered' : `${response.statusCode} ${text}`));
      response.on('error', (error) => resolve(String(error)));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that no process had taken yet when the port was closed: the system ends it, nothing was let in.
      const outside = error.code === 'ECONNRESET' && !asked.reusedSocket;
      resolve(error.code === 'ECONNREFUSED' || outside ? 'refused' : String(error));
    });
    asked.end(BODY);
  });
}

it.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))('round %i', { timeout: 60_000 }, async (round) => {
  const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
    env: { PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<URL>((resolve, reject) => {
    let said = '';
    server.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /GraphQL and GraphiQL: (\S+)/.exec(said)?.[1];
      if (found) resolve(new URL(found));
    });
    server.once('exit', () => reject(new Error(said)));
  });
  const ended = new Promise<number | null>((resolve) => {
    server.once('exit', resolve);
  });
  const outcomes = new Map<string, number>();
  const clients = Array.from({ length: CLIENTS }, async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let outcome = ''; outcome !== 'refused'; ) {
      outcome = await ask(url, agent);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    agent.destroy();
  });
  await sleep(300 + 37 * round);
  server.kill('SIGTERM');
  expect(await ended).toBe(0);
  await Promise.all(clients);
  expect([...outcomes.keys()].sort()).toEqual(['answered', 'refused']);
  expect(outcomes.get('answered')).toBeGreaterThan(CLIENTS);
});
