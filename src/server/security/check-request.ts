/** Requests that are none, each with what would be right: most are refused before anything is read. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../../model/api-error.js';
import { GRAPHQL_PATH } from '../http/routes.js';

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of a body, in bytes. */
export const MAX_BODY_BYTES = 128 * 1024;

/** Null for what may go on. */
export function checkRequest(request: IncomingMessage, path: string): Refusal | null {
  const { host = 'localhost' } = request.headers;
  if (/[/\\?#@]/.test(host) || !URL.canParse(`http://${host}`))
    return badRequest('The Host header is no host.');
  // A proxy before this server may have gone by the other one.
  if ((request.headersDistinct.host?.length ?? 0) > 1)
    return badRequest('There is more than one Host header.');
  return path === GRAPHQL_PATH ? checkGraphqlRequest(request) : null;
}

function checkGraphqlRequest({ method, headers, url }: IncomingMessage): Refusal | null {
  if (method !== 'GET' && method !== 'POST' && method !== 'OPTIONS') {
    return {
      status: 405,
      code: 'BAD_REQUEST',
      message: 'A question comes by POST, or by GET in the address.',
      headers: { allow: 'GET, POST, OPTIONS' },
    };
  }
  if (method === 'POST') {
    const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';');
    if (type.trim() !== 'application/json') {
      return {
        status: 415,
        code: 'BAD_REQUEST',
        message: 'A question comes as JSON: send it with `content-type: application/json`.',
        headers: { accept: 'application/json' },
      };
    }
    const charset = /^\s*charset\s*=\s*"?([^"]*)"?\s*$/;
    const other = parameters.map((one) => charset.exec(one)?.[1]).find((one) => one && !/^utf-?8$/.test(one));
    if (other) {
      return {
        status: 415,
        code: 'BAD_REQUEST',
        message: `A question comes as UTF-8, not as ${other.slice(0, 40)}.`,
      };
    }
    if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
      return {
        status: 415,
        code: 'BAD_REQUEST',
        message: 'A question comes as plain JSON, not compressed.',
        headers: { 'accept-encoding': 'identity' },
      };
    }
  }
  if (Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    return bodyTooLarge(String(headers['content-length']));
  }
  if (method === 'GET') {
    const query = new URLSearchParams((url ?? '').split(/\?(.*)/s)[1] ?? '');
    for (const name of ['variables', 'extensions']) {
      const text = query.get(name);
      if (text && !isJsonObject(text)) return badRequest(`The parameter ${name} is no JSON object.`);
    }
  }
  return null;
}

export const NOT_UTF8 = badRequest('The body is not UTF-8.');

/** What a client accepts is nothing that an answer comes as. */
export const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  code: 'BAD_REQUEST',
  message:
    'An answer comes as `application/json` or `application/graphql-response+json`: accept one of these.',
};

/** `bytes` as it is told: how many, or that they are too many. */
export function bodyTooLarge(bytes: string): Refusal {
  return {
    status: 413,
    code: 'LIMIT_EXCEEDED',
    message: `The body has ${bytes} bytes; at most ${MAX_BODY_BYTES} are taken.`,
  };
}

function badRequest(message: string): Refusal {
  return { status: 400, code: 'BAD_REQUEST', message };
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || (typeof value === 'object' && !Array.isArray(value));
  } catch {
    return false;
  }
}

export function sendRefusal(response: ServerResponse, { status, code, message, headers }: Refusal): void {
  const body = `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
  // What still comes of the request is not waited for.
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...headers,
  });
  response.end(body);
}
