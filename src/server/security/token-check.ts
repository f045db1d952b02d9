/** A graph that is kept to those who have its token: what of it may be asked for without. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { GRAPHQL_PATH, isDataPath } from '../http/routes.js';
import type { Refusal } from './check-request.js';

/** Null for what may go on. */
export type TokenCheck = (request: IncomingMessage, path: string) => Refusal | null;

/** Without a token everything may. */
export function createTokenCheck(token: string | undefined): TokenCheck {
  if (token === undefined) return () => null;
  const expectedHash = hashToken(token);
  return (request, path) => {
    if (!isDataPath(path) || isGraphiqlPage(request, path)) return null;
    const [, bearerToken] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    // Of hashes, which are all as long: neither the token's text nor its length shows in the time it takes.
    if (bearerToken !== undefined && timingSafeEqual(hashToken(bearerToken), expectedHash)) return null;
    return {
      status: 401,
      code: 'UNAUTHENTICATED',
      message:
        bearerToken === undefined
          ? 'This server wants a token: send the header `Authorization: Bearer` with it.'
          : 'This server has another token.',
      headers: { 'www-authenticate': bearerToken === undefined ? 'Bearer' : 'Bearer error="invalid_token"' },
    };
  };
}

/** GraphiQL's page holds nothing of the graph, and what is asked for in it comes back here. Yoga decides by the same. */
function isGraphiqlPage({ method, headers }: IncomingMessage, path: string): boolean {
  return path === GRAPHQL_PATH && method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function hashToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
