/** Pages of another origin, in a browser: only those of a listed one get to read an answer. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { explorer } from './explorer.js';

const pages: Server[] = [];
/** An empty page on a port of its own, which is an origin of its own. */
async function origin(): Promise<string> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Elsewhere</title>');
  });
  pages.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What a page gets of the server: the texts of its answers, or that it may not read them. */
function asked(page: Page, url: string): Promise<string[]> {
  return page.evaluate(async (at) => {
    const text = (sent: Promise<Response>) =>
      sent.then(
        (response) => response.text(),
        (error) => String(error),
      );
    const headers = { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' };
    const body = '{"query":"{ dataset { asOf } }"}';
    return [
      await text(fetch(`${at}/graphql`, { method: 'POST', headers, body })),
      await text(fetch(`${at}/graphql?query={dataset{asOf}}`, { headers: { 'x-graphql-yoga-csrf': '1' } })),
      await text(fetch(`${at}/export/jsonld?maxNodes=1`)),
    ];
  }, url);
}

describe.skipIf(!inject('chromium'))('a page of', () => {
  const allowedOrigins: string[] = [];
  let other: string;
  beforeAll(async () => {
    allowedOrigins.push(await origin());
    other = await origin();
  });
  const site = explorer({ allowedOrigins });
  const blocked = /blocked by CORS policy|net::ERR_FAILED|^request: http:\/\/127\.0\.0\.1/;
  afterAll(() => {
    for (const page of pages) page.close();
  });

  it('a listed origin asks and reads', async () => {
    const page = await site.open({ expected: blocked });
    await page.goto(allowedOrigins[0] ?? '');
    expect(await asked(page, site.url)).toEqual([
      '{"data":{"dataset":{"asOf":"2025-01"}},"extensions":{"cost":{"declared":2,"limit":25000}}}',
      '{"data":{"dataset":{"asOf":"2025-01"}},"extensions":{"cost":{"declared":2,"limit":25000}}}',
      expect.stringContaining('"@context"'),
    ]);
  });

  it('another origin gets nothing', async () => {
    const page = await site.open({ expected: blocked });
    await page.goto(other);
    expect(await asked(page, site.url)).toEqual(Array(3).fill('TypeError: Failed to fetch'));
  });
});
