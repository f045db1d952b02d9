/** Pages of other origins: only pages of an allowed origin can read responses. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { useExplorer } from './explorer.js';

const pages: Server[] = [];
/** Serves an empty page on another port, which makes it another origin. */
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

/** What a page can read from the server: the texts of the responses, or the errors. */
function fetchAll(page: Page, url: string): Promise<string[]> {
  return page.evaluate(async (at) => {
    const read = (response: Promise<Response>) =>
      response.then(
        (response) => response.text(),
        (error) => String(error),
      );
    const headers = { 'content-type': 'application/json', 'x-graphql-yoga-csrf': '1' };
    const body = '{"query":"{ dataset { asOf } }"}';
    return [
      await read(fetch(`${at}/graphql`, { method: 'POST', headers, body })),
      await read(fetch(`${at}/graphql?query={dataset{asOf}}`, { headers: { 'x-graphql-yoga-csrf': '1' } })),
      await read(fetch(`${at}/export/jsonld?maxNodes=1`)),
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
  const site = useExplorer({ allowedOrigins });
  const blocked = /blocked by CORS policy|net::ERR_FAILED|^request: http:\/\/127\.0\.0\.1/;
  afterAll(() => {
    for (const page of pages) page.close();
  });

  it('an allowed origin can send requests and read responses', async () => {
    const page = await site.open({ expected: blocked });
    await page.goto(allowedOrigins[0] ?? '');
    expect(await fetchAll(page, site.url)).toEqual([
      '{"data":{"dataset":{"asOf":"2025-01"}},"extensions":{"cost":{"declared":2,"limit":25000}}}',
      '{"data":{"dataset":{"asOf":"2025-01"}},"extensions":{"cost":{"declared":2,"limit":25000}}}',
      expect.stringContaining('"@context"'),
    ]);
  });

  it('any other origin cannot read responses', async () => {
    const page = await site.open({ expected: blocked });
    await page.goto(other);
    expect(await fetchAll(page, site.url)).toEqual(Array(3).fill('TypeError: Failed to fetch'));
  });
});
