/** CORS: lets pages of the allowed origins, and no others, read responses. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDataPath, isExportPath } from '../http/routes.js';

/** Sets the CORS headers; returns true if the request was a preflight and has been answered. */
export type CorsHandler = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

/** Without cookies and other credentials that a browser adds by itself. */
const ALLOWED_HEADERS = 'authorization, content-type, x-graphql-yoga-csrf';
const EXPOSED_HEADERS = 'content-disposition, retry-after, www-authenticate';
const MAX_AGE_S = 600;

export function createCorsHandler(origins: readonly string[]): CorsHandler {
  const allowedOrigins = new Set(origins);
  if (allowedOrigins.size === 0) return () => false;
  return (request, response, path) => {
    if (!isDataPath(path)) return false;
    // For every origin: otherwise a cache could return a response that was meant for an allowed one.
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
