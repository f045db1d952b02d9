/** A refusal: the error response to a request that is not processed. */
import type { ServerResponse } from 'node:http';
import type { ErrorCode } from '../../model/api-error.js';
import { ERROR_CONTENT_TYPE, formatErrorBody } from './error-body.js';

export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOT_UTF8 = badRequest('The body is not valid UTF-8.');

/** For a client whose Accept header excludes every type of response. */
export const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  code: 'BAD_REQUEST',
  message:
    'Responses are `application/json` or `application/graphql-response+json`: accept one of these types.',
};

export function badRequest(message: string): Refusal {
  return { status: 400, code: 'BAD_REQUEST', message };
}

export function sendRefusal(response: ServerResponse, { status, code, message, headers }: Refusal): void {
  response.writeHead(status, {
    'content-type': ERROR_CONTENT_TYPE,
    'cache-control': 'no-store',
    // The rest of the request is not read.
    connection: 'close',
    ...headers,
  });
  response.end(formatErrorBody(message, { code }));
}
