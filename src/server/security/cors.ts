/** Pages of other sites that may read what is asked here: exactly those of the listed origins; none when none is. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDataPath, isExportPath } from '../http/routes.js';

/** Marks the answer for the browser; true when that was all that the request asked for. */
export type CorsHandler = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** What a page may send: neither cookies nor any other of what the browser itself would add. */
const ALLOWED_HEADERS = 'authorization, content-type, x-graphql-yoga-csrf';
/** What it may read beside the answer. */
const EXPOSED_HEADERS = 'content-disposition, retry-after, www-authenticate';
const MAX_AGE_S = 600;

export function createCorsHandler(origins: readonly string[]): CorsHandler {
  const allowedOrigins = new Set(origins);
  if (allowedOrigins.size === 0) return () => false;
  return (request, response, path) => {
    if (!isDataPath(path)) return false;
    // Also for all others, who must not get from a cache what was meant for one of these.
    response.setHeader('vary', 'Origin');
    const { origin } = request.headers;
    if (origin === undefined || !allowedOrigins.has(origin)) return false;
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
    if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
    response
      .writeHead(204, {
        'access-control-allow-methods': isExportPath(path) ? 'GET, HEAD' : 'GET, POST',
        'access-control-allow-headers': ALLOWED_HEADERS,
        'access-control-max-age': String(MAX_AGE_S),
      })
      .end();
    return true;
  };
}
