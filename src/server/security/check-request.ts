/** Checks method, headers and URL of a request, before its body is read. */
import type { IncomingMessage } from 'node:http';
import { badRequest, type Refusal } from '../http/refusal.js';
import { GRAPHQL_PATH } from '../http/routes.js';
import { bodyTooLarge, MAX_BODY_BYTES } from './limits/read-body.js';

/** Null if the request is acceptable. */
export function checkRequest(request: IncomingMessage, path: string): Refusal | null {
  const { host = 'localhost' } = request.headers;
  if (/[/\\?#@]/.test(host) || !URL.canParse(`http://${host}`))
    return badRequest('The Host header is not a valid host.');
  // A proxy in front of this server may have used the other one.
  if ((request.headersDistinct.host?.length ?? 0) > 1)
    return badRequest('The request has more than one Host header.');
  return path === GRAPHQL_PATH ? checkGraphqlRequest(request) : null;
}

function checkGraphqlRequest(request: IncomingMessage): Refusal | null {
  const { method, headers, url } = request;
  if (method !== 'GET' && method !== 'POST' && method !== 'OPTIONS') {
    return {
      status: 405,
      code: 'BAD_REQUEST',
      message: 'Send a query by POST, or by GET with the query in the URL.',
      headers: { allow: 'GET, POST, OPTIONS' },
    };
  }
  if (method === 'POST') {
    const refusal = checkBodyHeaders(request);
    if (refusal) return refusal;
  }
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) return bodyTooLarge(headers['content-length']);
  if (method === 'GET') {
    const query = new URLSearchParams((url ?? '').split(/\?(.*)/s)[1] ?? '');
    for (const name of ['variables', 'extensions']) {
      const text = query.get(name);
      if (text && !isJsonObject(text)) return badRequest(`The parameter ${name} is not a JSON object.`);
    }
  }
  return null;
}

function checkBodyHeaders({ headers }: IncomingMessage): Refusal | null {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json')
    return unsupported('A POST needs the header `content-type: application/json`.', {
      accept: 'application/json',
    });
  const charset = /^\s*charset\s*=\s*"?([^"]*)"?\s*$/;
  const other = parameters
    .map((parameter) => charset.exec(parameter)?.[1])
    .find((name) => name && !/^utf-?8$/.test(name));
  if (other) return unsupported(`The body must be UTF-8, not ${other.slice(0, 40)}.`);
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
    return unsupported('The body must not be compressed.', { 'accept-encoding': 'identity' });
  return null;
}

function unsupported(message: string, headers: Record<string, string> = {}): Refusal {
  return { status: 415, code: 'BAD_REQUEST', message, headers };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}
