/** Serves the built explorer: files are read once, at start, and sent with a strict Content Security Policy. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { packageRoot } from '../common/package-root.js';
import { acceptsGzip } from './http/accepts-gzip.js';

const gzipAsync = promisify<Buffer, Buffer>(gzip);

/** Returns false if the path is not a file of the explorer. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

interface StaticFile {
  readonly contentType: string;
  readonly body: Buffer;
  readonly gzipped: () => Promise<Buffer>;
  readonly etag: string;
  /** Whether the name contains a hash of the content. */
  readonly isImmutable: boolean;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** No inline scripts or styles, and no other host. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

export function createExplorerPage(directory = join(packageRoot(), 'dist', 'explorer')): PageHandler {
  const files = readStaticFiles(directory);
  return (request, response, path) => {
    const file = files.get(path);
    if (!file) {
      if (path !== '/') return false;
      response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', ...HEADERS });
      response.end('The explorer page is not built: run `npm run build`. GraphQL is at /graphql.\n');
      return true;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return true;
    }
    void sendStaticFile(request, response, file);
    return true;
  };
}

async function sendStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
): Promise<void> {
  const headers = {
    ...HEADERS,
    etag: file.etag,
    vary: 'accept-encoding',
    'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if ((request.headers['if-none-match'] ?? '').split(/,\s*/).includes(file.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const isGzipped = acceptsGzip(request.headers['accept-encoding']);
  const body = isGzipped ? await file.gzipped() : file.body;
  response.writeHead(200, {
    ...headers,
    'content-type': file.contentType,
    'content-length': body.length,
    ...(isGzipped ? { 'content-encoding': 'gzip' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Files by URL path, so that no request can reach a file outside the folder. */
function readStaticFiles(directory: string): ReadonlyMap<string, StaticFile> {
  if (!existsSync(join(directory, 'index.html'))) return new Map();
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in CONTENT_TYPES)
    .map((name) => `/${name.replaceAll('\\', '/')}`);
  return new Map(
    names.flatMap((name) => {
      const file = readStaticFile(join(directory, name), name.startsWith('/assets/'));
      return name === '/index.html' ? [['/', file] as const] : [[name, file] as const];
    }),
  );
}

function readStaticFile(path: string, isImmutable: boolean): StaticFile {
  const body = readFileSync(path);
  let gzipped: Promise<Buffer> | undefined;
  return {
    contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    body,
    gzipped: () => {
      gzipped ??= gzipAsync(body);
      return gzipped;
    },
    // Weak, because it is the same with and without gzip.
    etag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isImmutable,
  };
}
