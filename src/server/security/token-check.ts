/** Checks the bearer token of requests for graph data. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../http/refusal.js';
import { GRAPHQL_PATH, isDataPath } from '../http/routes.js';

/** Returns null if the request is allowed. */
export type TokenCheck = (request: IncomingMessage, path: string) => Refusal | null;

/** Without a token every request is allowed. */
export function createTokenCheck(token: string | undefined): TokenCheck {
  if (token === undefined) return () => null;
  const expectedHash = hashToken(token);
  return (request, path) => {
    if (!isDataPath(path) || isGraphiqlPage(request, path)) return null;
    const [, bearerToken] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    // Hashes have equal lengths, so the time reveals neither the token nor its length.
    if (bearerToken !== undefined && timingSafeEqual(hashToken(bearerToken), expectedHash)) return null;
    return bearerToken === undefined
      ? unauthenticated(
          'This server requires a token: send the header `Authorization: Bearer <token>`.',
          'Bearer',
        )
      : unauthenticated('The token is not valid for this server.', 'Bearer error="invalid_token"');
  };
}

function unauthenticated(message: string, challenge: string): Refusal {
  return { status: 401, code: 'UNAUTHENTICATED', message, headers: { 'www-authenticate': challenge } };
}

/** The page contains no graph data, and its own requests are checked. Yoga decides by the same conditions. */
function isGraphiqlPage({ method, headers }: IncomingMessage, path: string): boolean {
  return path === GRAPHQL_PATH && method === 'GET' && (headers.accept ?? '').includes('text/html');
}

function hashToken(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
