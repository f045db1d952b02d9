/** Audit: on SIGTERM under load, the server responds to every accepted request and exits cleanly. */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { IS_LONG_RUN } from '../support/audit-mode.js';
import { CLI_PATH } from '../support/cli-path.js';
import { SAMPLE_QUERY, SAMPLE_RESPONSE_START } from './process/sample-query.mjs';

const ROUNDS = IS_LONG_RUN ? 20 : 2;
const CLIENTS = 64;
const BODY = JSON.stringify({ query: SAMPLE_QUERY });
const EXPECTED = `${SAMPLE_RESPONSE_START},"extensions":{"cost":{"declared":5,"limit":25000}}}`;

/** Resolves to `answered`, to `refused` if the server took no connection, or to a description of the failure. */
function send(url: URL, agent: Agent): Promise<'answered' | 'refused' | string> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(BODY) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += String(data);
      });
      response.on('end', () => resolve(text === EXPECTED ? 'answered' : `${response.statusCode} ${text}`));
      response.on('error', (error) => resolve(String(error)));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The kernel resets connections that the server had not accepted when it closed its port.
      const isUnaccepted = error.code === 'ECONNRESET' && !sent.reusedSocket;
      resolve(error.code === 'ECONNREFUSED' || isUnaccepted ? 'refused' : String(error));
    });
    sent.end(BODY);
  });
}

it.each(Array.from({ length: ROUNDS }, (_, at) => at + 1))(
  'answers every accepted request, round %i',
  { timeout: 60_000 },
  async (round) => {
    const server = spawn(process.execPath, [CLI_PATH, 'serve'], {
      env: { PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<URL>((resolve, reject) => {
      let output = '';
      server.stdout.on('data', (chunk) => {
        output += String(chunk);
        const found = /GraphQL and GraphiQL: (\S+)/.exec(output)?.[1];
        if (found) resolve(new URL(found));
      });
      server.once('exit', () => reject(new Error(output)));
    });
    const exited = new Promise<number | null>((resolve) => {
      server.once('exit', resolve);
    });
    const outcomes = new Map<string, number>();
    const clients = Array.from({ length: CLIENTS }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let outcome = ''; outcome !== 'refused'; ) {
        outcome = await send(url, agent);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      agent.destroy();
    });
    await sleep(300 + 37 * round);
    server.kill('SIGTERM');
    expect(await exited).toBe(0);
    await Promise.all(clients);
    expect([...outcomes.keys()].sort()).toEqual(['answered', 'refused']);
    expect(outcomes.get('answered')).toBeGreaterThan(CLIENTS);
  },
);
