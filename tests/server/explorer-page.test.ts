/** The explorer over HTTP: content types, policy, caching, and no files from outside the build. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExplorerPage, type PageHandler } from '../../src/server/explorer-page.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-page-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Entente</title>');
writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {};'.repeat(50));
writeFileSync(join(folder, 'secret.txt'), 'no');

const servers: Server[] = [];
const serve = async (page: PageHandler) => {
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!page(request, response, path)) response.writeHead(404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
let url: string;

beforeAll(async () => {
  url = await serve(createExplorerPage(folder));
});
afterAll(() => {
  for (const server of servers) server.close();
});

describe('the explorer page', () => {
  it('has a strict policy and is revalidated each time', async () => {
    const response = await fetch(`${url}/?selected=x`);
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Entente</title>']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
  });

  it('returns 304 while it is unchanged', async () => {
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('has assets that are cached for a year, with gzip for clients that accept it', async () => {
    const response = await fetch(`${url}/assets/index-abc.js`);
    expect([
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
      response.headers.get('content-encoding'),
      (await response.text()).length,
    ]).toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable', 'gzip', 500]);
    const plain = await fetch(`${url}/assets/index-abc.js`, { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.headers.get('content-length')]).toEqual([
      null,
      '500',
    ]);
  });

  it('returns no body for HEAD, and 405 for POST', async () => {
    const head = await fetch(url, { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '37', '']);
    const post = await fetch(url, { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['/secret.txt', '/assets/', '/assets/none.js', '/..%2fpackage.json', '/index.html'])(
    'returns 404 for %s',
    async (path) => {
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    },
  );

  it('returns 503 with the command to run if it is not built', async () => {
    const empty = await serve(createExplorerPage(join(folder, 'none')));
    const response = await fetch(empty);
    expect([response.status, await response.text()]).toEqual([
      503,
      'The explorer page is not built: run `npm run build`. GraphQL is at /graphql.\n',
    ]);
  });
});
