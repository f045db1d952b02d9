/** A client that does not read its answer holds its place no longer than it may. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArticleGraph, overrideGraph, startTestServer } from '../../../support/test-server.js';

const LARGE = 'x'.repeat(30_000_000);
const body = JSON.stringify({ query: '{ dataset { version } }' });

it('the place is taken back', async () => {
  const article = await openArticleGraph();
  const graph = overrideGraph(article, { read: async () => [{ s0: [{ version: LARGE }] }] });
  const running = await startTestServer(graph, { maxInFlight: 1, maxRequestMs: 1_000 });
  const { port } = new URL(running.url);
  const idle = connect(Number(port), '127.0.0.1');
  idle.pause();
  idle.on('error', () => {});
  idle.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  const ask = async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, length: (await response.text()).length };
  };
  await expect.poll(async () => (await ask()).status).toBe(503);
  await expect.poll(ask, { timeout: 10_000 }).toEqual({ status: 200, length: expect.any(Number) });
  expect((await ask()).length).toBeGreaterThan(LARGE.length);
  idle.destroy();
  await running.drain();
  await article.close();
});

it('so are the places of those that wait behind it, whatever it is', async () => {
  const graph = await openArticleGraph();
  const explorerDirectory = mkdtempSync(join(tmpdir(), 'entente-page-'));
  writeFileSync(join(explorerDirectory, 'index.html'), 'x'.repeat(30_000_000));
  const running = await startTestServer(graph, { explorerDirectory, maxInFlight: 3, maxRequestMs: 1_000 });
  const question = '{"query":"{ dataset { asOf } }"}';
  const idle = connect(Number(new URL(running.url).port), '127.0.0.1');
  idle.pause();
  idle.on('error', () => {});
  idle.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  idle.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${question.length}\r\n\r\n${question}`.repeat(
      3,
    ),
  );
  const status = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${running.url}/graphql`, { method: 'POST', headers, body: question })).status;
  };
  await expect.poll(status).toBe(503);
  await expect.poll(status, { timeout: 10_000 }).toBe(200);
  await running.drain();
  await graph.close();
});
