/** Handles requests for /graphql: reads the body, looks up the response in the cache, and otherwise executes the query. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ResponseCache } from './cache/response-cache.js';
import { maskError } from './errors/mask-error.js';
import { createYogaServer, type YogaOptions } from './graphql/create-yoga-server.js';
import { handleWithYoga } from './graphql/handle-with-yoga.js';
import { sendResponse } from './http/buffered-response.js';
import { createDisconnectSignal } from './http/disconnect-signal.js';
import { ERROR_CONTENT_TYPE, formatErrorBody } from './http/error-body.js';
import { NOT_ACCEPTABLE, NOT_UTF8, type Refusal, sendRefusal } from './http/refusal.js';
import { createRequestStats } from './operations/request-stats.js';
import { bodyTooLarge, readBody } from './security/limits/read-body.js';

export interface GraphqlHandlerOptions extends YogaOptions {
  /** Size of the response cache in bytes. Default: 0, no cache. */
  readonly cacheBytes?: number;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The handler never rejects. */
export function createGraphqlHandler(options: GraphqlHandlerOptions): RequestHandler {
  const { graph, metrics, onInternalError } = options;
  const yoga = createYogaServer(options);
  const responseCache = new ResponseCache(graph, options.cacheBytes ?? 0);

  const refuse = (response: ServerResponse, refusal: Refusal) => {
    metrics?.setErrorCode(response, refusal.code);
    sendRefusal(response, refusal);
  };

  const handle: RequestHandler = async (request, response) => {
    const disconnectSignal = createDisconnectSignal(response);
    const body = request.method === 'POST' ? await readBody(request) : undefined;
    if (body === 'aborted') return;
    if (body === 'too large') return refuse(response, bodyTooLarge());
    if (body && !isUtf8(body)) return refuse(response, NOT_UTF8);
    const text = body?.toString();
    const today = options.today();
    const lookup = await responseCache.get(request, text, today);
    if (lookup.cached) {
      metrics?.countCacheHit();
      return sendResponse(response, lookup.cached);
    }
    const stats = createRequestStats();
    const result = await handleWithYoga(yoga, request, response, text, { today, stats, disconnectSignal });
    if (result?.status === NOT_ACCEPTABLE.status) return refuse(response, NOT_ACCEPTABLE);
    if (result) sendResponse(response, responseCache.set(request, lookup, result, stats));
  };

  const sendInternalError = (response: ServerResponse, error: unknown) => {
    if (response.destroyed) return;
    const { message, extensions } = maskError(error, randomUUID(), onInternalError, false);
    metrics?.setErrorCode(response, String(extensions.code));
    sendResponse(response, {
      status: 500,
      headers: { 'content-type': ERROR_CONTENT_TYPE },
      body: formatErrorBody(message, extensions),
    });
  };

  return (request, response) =>
    handle(request, response).catch((error: unknown) => sendInternalError(response, error));
}
