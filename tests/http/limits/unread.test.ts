/** A client that does not read its answer holds its place no longer than it may. */
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { articleGraph, graphWith, serve } from '../../support/serve.js';

const LARGE = 'x'.repeat(30_000_000);
const body = JSON.stringify({ query: '{ dataset { version } }' });

it('the place is taken back', async () => {
  const article = await articleGraph();
  const graph = graphWith(article, { read: async () => [{ s0: [{ version: LARGE }] }] });
  const running = await serve(graph, { mostInFlight: 1, longestMs: 1_000 });
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
