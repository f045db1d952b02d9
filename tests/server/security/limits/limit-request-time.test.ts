/** A client that does not read its response blocks other requests for a limited time only. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { MAX_REQUEST_MS } from '../../../../src/server/security/limits/limit-request-time.js';
import { withFakeTimeouts } from '../../../support/fake-timeouts.js';
import { openArticleGraph, overrideGraph, startTestServer } from '../../../support/test-server.js';

const LARGE = 'x'.repeat(12_000_000);
const body = JSON.stringify({ query: '{ dataset { version } }' });

it('frees the slot of a client that does not read its response', async () => {
  const article = await openArticleGraph();
  let onRead = () => {};
  const readStarted = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const graph = overrideGraph(article, {
    read: async () => {
      onRead();
      return [{ s0: [{ version: LARGE }] }];
    },
  });
  const running = await startTestServer(graph, { maxInFlight: 1 });
  const { port } = new URL(running.url);
  const idle = connect(Number(port), '127.0.0.1');
  idle.pause();
  idle.on('error', () => {});
  const send = async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers, body });
    return { status: response.status, length: (await response.text()).length };
  };
  await withFakeTimeouts(async (passTime) => {
    idle.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await readStarted;
    expect((await send()).status).toBe(503);
    passTime(MAX_REQUEST_MS);
    await expect.poll(send).toEqual({ status: 200, length: expect.any(Number) });
  });
  expect((await send()).length).toBeGreaterThan(LARGE.length);
  idle.destroy();
  await running.drain();
  await article.close();
});

it('frees the slots of requests queued behind a response that is not read', async () => {
  const graph = await openArticleGraph();
  const explorerDirectory = mkdtempSync(join(tmpdir(), 'entente-page-'));
  writeFileSync(join(explorerDirectory, 'index.html'), 'x'.repeat(30_000_000));
  const running = await startTestServer(graph, { explorerDirectory, maxInFlight: 3 });
  const query = '{"query":"{ dataset { asOf } }"}';
  const idle = connect(Number(new URL(running.url).port), '127.0.0.1');
  idle.pause();
  idle.on('error', () => {});
  const status = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${running.url}/graphql`, { method: 'POST', headers, body: query })).status;
  };
  await withFakeTimeouts(async (passTime) => {
    idle.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    idle.write(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`.repeat(
        3,
      ),
    );
    await expect.poll(status).toBe(503);
    passTime(MAX_REQUEST_MS);
    await expect.poll(status).toBe(200);
  });
  await running.drain();
  await graph.close();
});
