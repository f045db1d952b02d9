/** The HTTP server: GraphQL, the explorer page, files, health, and an end that drops no request. */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Server as NetServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../engines/graph.js';
import { createRequestStats } from '../planner/resolver-context.js';
import { ResponseCache } from './cache/response-cache.js';
import { maskError } from './errors/mask-error.js';
import { createExplorerPage, type PageHandler } from './explorer-page.js';
import { createExportHandler } from './export-handler.js';
import { createYogaServer, type YogaOptions } from './graphql/create-yoga-server.js';
import { handleWithYoga } from './graphql/handle-with-yoga.js';
import { createDisconnectSignal } from './graphql/run-with-deadline.js';
import { sendResponse } from './http/buffered-response.js';
import { type ListenAddress, listen } from './http/listen.js';
import { GRAPHQL_PATH, getPath, isExportPath } from './http/routes.js';
import { sendHealth, toHealth } from './operations/health.js';
import {
  bodyTooLarge,
  checkRequest,
  NOT_ACCEPTABLE,
  NOT_UTF8,
  type Refusal,
  sendRefusal,
} from './security/check-request.js';
import { createCorsHandler } from './security/cors.js';
import { discardUnreadBody } from './security/limits/discard-unread-body.js';
import { InFlightLimiter, MAX_IN_FLIGHT } from './security/limits/in-flight-limiter.js';
import { limitRequestTime, MAX_REQUEST_MS } from './security/limits/limit-request-time.js';
import { readBody } from './security/limits/read-body.js';
import { createTokenCheck } from './security/token-check.js';

export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Stops taking work, lets what is under way end, then closes. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions extends YogaOptions, ListenAddress {
  /** How long `/readyz` says draining before connections are refused, so that a proxy notices. */
  readonly drainNoticeMs?: number;
  /** Where the built explorer page lies; left out: in the package. */
  readonly explorerDirectory?: string;
  /** How many questions and files are answered at once. */
  readonly maxInFlight?: number;
  /** How long a request may take in all, until its answer has been read. */
  readonly maxRequestMs?: number;
  /** Without which nothing of the graph is told; left out: it is open to all. */
  readonly token?: string;
  /** How many bytes answers take that are kept until the graph changes; left out: none is kept. */
  readonly cacheBytes?: number;
  /** Whose pages may ask, as a browser writes an origin; left out: those of this server alone. */
  readonly allowedOrigins?: readonly string[];
}

/** Of every answer; a page or a file has a policy of its own. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // A proxy that keeps answers would give them also to those who have no token.
  'cache-control': 'no-store',
};

/** Of a connection, in milliseconds. */
const CONNECTION_TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // Left to itself Node looks every 30 s, and what is slow lasts as much longer.
  connectionsCheckingInterval: 1_000,
};

const DRAIN_NOTICE_MS = 500;
const IDLE_SWEEP_MS = 50;

/** Rejects with the error of `listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const graphql = createYogaServer(options);
  const page = createExplorerPage(options.explorerDirectory);
  const exportFile = createExportHandler(options);
  const responseCache = new ResponseCache(options.graph, options.cacheBytes ?? 0);
  const inFlight = new InFlightLimiter(options.maxInFlight ?? MAX_IN_FLIGHT);
  const checkToken = createTokenCheck(options.token);
  const cors = createCorsHandler(options.allowedOrigins ?? []);
  const refuseRequest = (response: ServerResponse, refusal: Refusal) => {
    options.metrics?.countRefusal(refusal.code);
    sendRefusal(response, refusal);
  };
  const handleGraphql = async (request: IncomingMessage, response: ServerResponse) => {
    const disconnectSignal = createDisconnectSignal(response);
    const body = request.method === 'POST' ? await readBody(request) : undefined;
    const failRequest = (refusal: Refusal) => {
      options.metrics?.setErrorCode(response, refusal.code);
      sendRefusal(response, refusal);
    };
    if (body === 'too large') failRequest(bodyTooLarge('too many'));
    else if (body !== 'left') {
      if (body && !isUtf8(body)) return failRequest(NOT_UTF8);
      const text = body?.toString();
      const today = options.today();
      const lookup = await responseCache.get(request, text, today);
      if (lookup.cached) {
        options.metrics?.countCacheHit();
        return sendResponse(response, lookup.cached);
      }
      const stats = createRequestStats();
      const graphqlResponse = await handleWithYoga(graphql, request, response, text, {
        today,
        stats,
        disconnectSignal,
      });
      if (graphqlResponse?.status === NOT_ACCEPTABLE.status) failRequest(NOT_ACCEPTABLE);
      else if (graphqlResponse)
        sendResponse(response, responseCache.set(request, lookup, graphqlResponse, stats));
    }
  };
  const sendInternalError = (response: ServerResponse, error: unknown) => {
    if (response.destroyed) return;
    const requestId = randomUUID();
    const { message, extensions } = maskError(error, requestId, options.onInternalError, false);
    options.metrics?.setErrorCode(response, String(extensions.code));
    sendResponse(response, {
      status: 500,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `${JSON.stringify({ errors: [{ message, extensions }] })}\n`,
    });
  };
  let draining = false;
  const server = createServer(CONNECTION_TIMEOUTS, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    limitRequestTime(request, response, options.maxRequestMs ?? MAX_REQUEST_MS);
    discardUnreadBody(request, response);
    if (draining) response.setHeader('connection', 'close');
    const path = getPath(request);
    if (cors(request, response, path)) return;
    const refusal = checkToken(request, path) ?? checkRequest(request, path);
    if (refusal) return refuseRequest(response, refusal);
    const isFile = isExportPath(path);
    if (!isFile && handleOtherPath(request, response, options.graph, page, draining)) return;
    const overloaded = inFlight.admit(response);
    if (overloaded) return refuseRequest(response, overloaded);
    options.metrics?.trackRequest(isFile ? 'export' : 'graphql', response);
    if (isFile) void exportFile(request, response);
    else handleGraphql(request, response).catch((error: unknown) => sendInternalError(response, error));
  });
  const url = await listen(server, options);
  return {
    url,
    drain: async () => {
      draining = true;
      await sleep(options.drainNoticeMs ?? DRAIN_NOTICE_MS);
      const closed = new Promise<void>((resolve) => {
        // That of HTTP would also end connections that have only just come, with a request on its way.
        NetServer.prototype.close.call(server, () => resolve());
      });
      await sleep(options.drainNoticeMs ?? DRAIN_NOTICE_MS);
      const sweep = setInterval(() => server.closeIdleConnections(), IDLE_SWEEP_MS);
      await closed.finally(() => clearInterval(sweep));
    },
  };
}

/** The paths that are neither GraphQL's nor a file's; false for those that are. */
function handleOtherPath(
  request: IncomingMessage,
  response: ServerResponse,
  graph: Graph,
  page: PageHandler,
  draining: boolean,
): boolean {
  const path = getPath(request);
  if (path === GRAPHQL_PATH) return false;
  if (path === '/livez') sendHealth(response, { status: 'live' });
  else if (path === '/readyz')
    void graph.checkReadiness().then((readiness) => sendHealth(response, toHealth(readiness, draining)));
  else if (!page(request, response, path))
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`Nothing is here; the explorer is at / and GraphQL at ${GRAPHQL_PATH}.\n`);
  return true;
}
