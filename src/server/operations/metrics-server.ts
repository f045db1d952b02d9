/** HTTP server for the metrics, on its own port. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type ListenAddress, listen } from '../http/listen.js';
import { getPath, METRICS_PATH } from '../http/routes.js';
import type { Metrics } from './metrics.js';

export interface MetricsServer {
  /** Such as `http://127.0.0.1:9464`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const PLAIN_TEXT = 'text/plain; charset=utf-8';

/** On close, time for open requests to finish before their connections are destroyed. */
const CLOSE_TIMEOUT_MS = 1_000;

/** Rejects with the error of `server.listen`, such as EADDRINUSE. */
export async function startMetricsServer(metrics: Metrics, address: ListenAddress): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    void handleMetricsRequest(metrics, request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  const url = await listen(server, address);
  return {
    url,
    close: async () => {
      const timer = setTimeout(() => server.closeAllConnections(), CLOSE_TIMEOUT_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(timer);
    },
  };
}

async function handleMetricsRequest(
  metrics: Metrics,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (getPath(request) !== METRICS_PATH) {
    sendText(request, response, 404, PLAIN_TEXT, `Not found. The metrics are at ${METRICS_PATH}.\n`);
  } else if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    sendText(request, response, 405, PLAIN_TEXT, 'Request the metrics by GET.\n');
  } else sendText(request, response, 200, metrics.contentType, await metrics.render());
}

function sendText(
  { method }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
): void {
  response.writeHead(status, {
    ...HEADERS,
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  });
  response.end(method === 'HEAD' ? undefined : body);
}
