/** The HTTP server: GraphQL, the explorer page, files, health, and an end that drops no request. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Graph } from '../graph/graph.js';
import { createExport, isExport } from './export.js';
import { healthOf, sendHealth } from './health.js';
import { createPage, type Page } from './page.js';
import { createGraphQL, GRAPHQL_PATH, type YogaOptions } from './yoga.js';

export interface Running {
  /** `http://127.0.0.1:4000` */
  readonly url: string;
  /** Stops taking work, lets what is under way end, then closes. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions extends YogaOptions {
  readonly host: string;
  readonly port: number;
  /** How long `/readyz` says draining before connections are refused, so that a proxy notices. */
  readonly noticeMs?: number;
  /** Where the built explorer page lies; left out: in the package. */
  readonly page?: string;
}

const NOTICE_MS = 500;
const SWEEP_MS = 50;

/** Rejects with the error of `listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const graphql = createGraphQL(options);
  const page = createPage(options.page);
  const exportFile = createExport(options);
  let draining = false;
  const server = createServer((request, response) => {
    if (draining) response.setHeader('connection', 'close');
    if (!hasSoundHost(request)) return refuseHost(response);
    if (isExport(pathOf(request))) void exportFile(request, response);
    else if (!answerItself(request, response, options.graph, page, draining)) void graphql(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 65_000;
  await listen(server, options);
  return {
    url: urlOf(server),
    drain: async () => {
      draining = true;
      await sleep(options.noticeMs ?? NOTICE_MS);
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
      await closed.finally(() => clearInterval(sweep));
    },
  };
}

/** A host that makes no URL fails below GraphQL, where nothing masks the fault. */
function hasSoundHost({ headers }: IncomingMessage): boolean {
  return URL.canParse(`http://${headers.host ?? 'localhost'}`);
}

function refuseHost(response: ServerResponse): void {
  const error = { message: 'The Host header is no host.', extensions: { code: 'BAD_REQUEST' } };
  response.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
  response.end(`${JSON.stringify({ errors: [error] })}\n`);
}

function pathOf({ url }: IncomingMessage): string {
  return (url ?? '/').split('?')[0] ?? '/';
}

/** The paths that are neither GraphQL's nor a file's; false for those that are. */
function answerItself(
  request: IncomingMessage,
  response: ServerResponse,
  graph: Graph,
  page: Page,
  draining: boolean,
): boolean {
  const path = pathOf(request);
  if (path === GRAPHQL_PATH) return false;
  if (path === '/livez') sendHealth(response, { status: 'live' });
  else if (path === '/readyz')
    void graph.readiness().then((readiness) => sendHealth(response, healthOf(readiness, draining)));
  else if (!page(request, response, path))
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`Nothing is here; the explorer is at / and GraphQL at ${GRAPHQL_PATH}.\n`);
  return true;
}

function listen(server: Server, { host, port }: ServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
