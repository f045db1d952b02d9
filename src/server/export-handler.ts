/** Handles requests for /export/<format>: writes a subgraph as a file, with the arguments of `subgraph` in the URL. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { ConcurrencyLimiter } from '../engines/concurrency-limiter.js';
import { flattenArgumentNames } from '../export/flatten-argument-names.js';
import { FORMAT_NAMES } from '../export/format-names.js';
import { querySubgraph } from '../export/query-subgraph.js';
import { parseSubgraphArguments } from '../export/subgraph-arguments.js';
import { apiError, findErrorDefinition, RETRY_AFTER_S } from '../model/api-error.js';
import { maskError } from './errors/mask-error.js';
import type { YogaOptions } from './graphql/create-yoga-server.js';
import { DEFAULT_DEADLINE_MS, runWithDeadline } from './graphql/run-with-deadline.js';
import { createDisconnectSignal } from './http/disconnect-signal.js';
import { ERROR_CONTENT_TYPE, formatErrorBody } from './http/error-body.js';
import { EXPORT_PATH } from './http/routes.js';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // Pages of other sites cannot embed the files.
  'cross-origin-resource-policy': 'same-origin',
  // An SVG is a document that could load resources and run scripts; this forbids both.
  'content-security-policy': "default-src 'none'; sandbox",
};

/** Files that may wait. Writing one blocks the process for up to a second; other requests are served in between. */
const MAX_WAITING_FILES = 16;

/** The handler never rejects. Errors have the codes and the shape of GraphQL errors. */
export function createExportHandler(options: YogaOptions) {
  const limiter = new ConcurrencyLimiter({
    concurrency: 1,
    maxQueued: MAX_WAITING_FILES,
    overloadMessage: 'Too many files are waiting to be written',
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    try {
      await handleExport(request, response, requestId, options, limiter);
    } catch (error) {
      if (response.destroyed) return;
      const { message, extensions } = flattenArgumentNames(
        maskError(error, requestId, options.onInternalError),
      );
      const status = response.hasHeader('allow')
        ? 405
        : (findErrorDefinition(extensions.code)?.status ?? 400);
      options.metrics?.setErrorCode(response, String(extensions.code));
      if (status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
      const headers = { 'content-type': ERROR_CONTENT_TYPE };
      sendFile(request, response, status, headers, formatErrorBody(message, extensions));
    }
  };
}

async function handleExport(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { schema, graph, today, deadlineMs = DEFAULT_DEADLINE_MS }: YogaOptions,
  limiter: ConcurrencyLimiter,
): Promise<void> {
  const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    throw apiError('BAD_REQUEST', 'Request files by GET.');
  }
  const name = FORMAT_NAMES.find((known) => known === path.slice(EXPORT_PATH.length + 1));
  if (!name) {
    throw apiError(
      'NOT_FOUND',
      `Unknown format; ${EXPORT_PATH}/ must be followed by one of ${FORMAT_NAMES.join(', ')}.`,
    );
  }
  // The writers are imported on the first request, to keep a server without exports small.
  const { FORMATS } = await import('../export/formats.js');
  const format = FORMATS[name];
  const subgraphArguments = parseSubgraphArguments(new URLSearchParams(query));
  const { subgraph, file } = await runWithDeadline(
    createDisconnectSignal(response),
    deadlineMs,
    async (signal) => {
      const context = { today: today(), requestId, signal };
      const subgraph = await querySubgraph(schema, graph, context, subgraphArguments);
      const write = async () => {
        await setImmediate();
        signal.throwIfAborted();
        return format.write(subgraph);
      };
      return { subgraph, file: await limiter.run(write, signal) };
    },
  );
  const disposition = `${format.isInline ? 'inline' : 'attachment'}; filename="${subgraph.fileName}.${format.extension}"`;
  const headers = { 'content-type': format.contentType, 'content-disposition': disposition };
  sendFile(request, response, 200, headers, file);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
