/** The HTTP server: routes requests to GraphQL, file export, the explorer and health, and stops gracefully. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Graph } from '../engines/graph.js';
import { DEFAULT_DRAIN_NOTICE_MS, drainServer } from './drain-server.js';
import { createExplorerPage, type PageHandler } from './explorer-page.js';
import { createExportHandler } from './export-handler.js';
import { createGraphqlHandler, type GraphqlHandlerOptions } from './graphql-handler.js';
import { type ListenAddress, listen } from './http/listen.js';
import { type Refusal, sendRefusal } from './http/refusal.js';
import { GRAPHQL_PATH, getPath, isExportPath } from './http/routes.js';
import { sendHealth, toHealth } from './operations/health.js';
import { checkRequest } from './security/check-request.js';
import { createCorsHandler } from './security/cors.js';
import { discardUnreadBody } from './security/limits/discard-unread-body.js';
import { InFlightLimiter, MAX_IN_FLIGHT } from './security/limits/in-flight-limiter.js';
import { limitRequestTime, MAX_REQUEST_MS } from './security/limits/limit-request-time.js';
import { createTokenCheck } from './security/token-check.js';

export interface RunningServer {
  /** Such as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Stops accepting requests, finishes those in progress, and closes the server. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions extends GraphqlHandlerOptions, ListenAddress {
  /** Time for which `/readyz` reports `draining` before connections are refused. Default: {@link DEFAULT_DRAIN_NOTICE_MS}. */
  readonly drainNoticeMs?: number;
  /** Folder of the built explorer. Default: the one in the package. */
  readonly explorerDirectory?: string;
  /** Largest number of GraphQL and export requests at once. Default: {@link MAX_IN_FLIGHT}. */
  readonly maxInFlight?: number;
  /** Time until the client must have read the whole response. Default: {@link MAX_REQUEST_MS}. */
  readonly maxRequestMs?: number;
  /** Bearer token required for all graph data. Default: no authentication. */
  readonly token?: string;
  /** Origins of other sites whose pages may read responses. Default: none. */
  readonly allowedOrigins?: readonly string[];
}

/** Headers of every response; the explorer and files replace some of them. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  // A caching proxy would also serve responses to clients without the token.
  'cache-control': 'no-store',
};

const CONNECTION_TIMEOUTS = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 65_000,
  // Node checks these timeouts every 30 s by default, which lets a slow client stay that much longer.
  connectionsCheckingInterval: 1_000,
};

/** Rejects with the error of `server.listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { graph, metrics } = options;
  const handleGraphql = createGraphqlHandler(options);
  const handleExport = createExportHandler(options);
  const explorerPage = createExplorerPage(options.explorerDirectory);
  const inFlight = new InFlightLimiter(options.maxInFlight ?? MAX_IN_FLIGHT);
  const checkToken = createTokenCheck(options.token);
  const handleCors = createCorsHandler(options.allowedOrigins ?? []);
  const refuse = (response: ServerResponse, refusal: Refusal) => {
    metrics?.countRefusal(refusal.code);
    sendRefusal(response, refusal);
  };
  let isDraining = false;
  const server = createServer(CONNECTION_TIMEOUTS, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    limitRequestTime(request, response, options.maxRequestMs ?? MAX_REQUEST_MS);
    discardUnreadBody(request, response);
    if (isDraining) response.setHeader('connection', 'close');
    const path = getPath(request);
    if (handleCors(request, response, path)) return;
    const refusal = checkToken(request, path) ?? checkRequest(request, path);
    if (refusal) return refuse(response, refusal);
    const isExport = isExportPath(path);
    if (!isExport && path !== GRAPHQL_PATH)
      return handleOtherPath(request, response, path, { graph, explorerPage, isDraining });
    const overload = inFlight.admit(response);
    if (overload) return refuse(response, overload);
    metrics?.trackRequest(isExport ? 'export' : 'graphql', response);
    void (isExport ? handleExport : handleGraphql)(request, response);
  });
  const url = await listen(server, options);
  return {
    url,
    drain: () => {
      isDraining = true;
      return drainServer(server, options.drainNoticeMs ?? DEFAULT_DRAIN_NOTICE_MS);
    },
  };
}

interface OtherPathOptions {
  readonly graph: Graph;
  readonly explorerPage: PageHandler;
  readonly isDraining: boolean;
}

/** Health, and the files of the explorer: paths without graph data. */
function handleOtherPath(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { graph, explorerPage, isDraining }: OtherPathOptions,
): void {
  if (path === '/livez') sendHealth(response, { status: 'live' });
  else if (path === '/readyz')
    void graph.checkReadiness().then((readiness) => sendHealth(response, toHealth(readiness, isDraining)));
  else if (!explorerPage(request, response, path))
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`Not found. The explorer is at / and GraphQL at ${GRAPHQL_PATH}.\n`);
}
