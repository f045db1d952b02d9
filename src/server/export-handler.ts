/** Pictures as files at /export/<format>, with the arguments of `subgraph` in the URL. */
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
import { createDisconnectSignal, DEADLINE_MS, runWithDeadline } from './graphql/run-with-deadline.js';
import { EXPORT_PATH } from './http/routes.js';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // A page of another site shows none of them as its own.
  'cross-origin-resource-policy': 'same-origin',
  // An SVG is a document: this one needs nothing, and may do nothing.
  'content-security-policy': "default-src 'none'; sandbox",
};

/** A file is written in one go, for up to a second: others are answered in between. */
const MAX_WAITING_FILES = 16;

/** Answers one request for a path below {@link EXPORT_PATH}; errors have the shape and the codes of GraphQL's. */
export function createExportHandler(options: YogaOptions) {
  const limiter = new ConcurrencyLimiter({
    concurrency: 1,
    maxQueued: MAX_WAITING_FILES,
    overloadMessage: 'As many files wait to be written as may',
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
      const body = `${JSON.stringify({ errors: [{ message, extensions }] })}\n`;
      sendFile(request, response, status, { 'content-type': 'application/json; charset=utf-8' }, body);
    }
  };
}

async function handleExport(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { schema, graph, today, deadlineMs = DEADLINE_MS }: YogaOptions,
  limiter: ConcurrencyLimiter,
): Promise<void> {
  const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    throw apiError('BAD_REQUEST', 'A file is asked for by GET.');
  }
  const name = FORMAT_NAMES.find((known) => known === path.slice(EXPORT_PATH.length + 1));
  if (!name) {
    throw apiError(
      'NOT_FOUND',
      `No such format; ${EXPORT_PATH}/ is followed by one of ${FORMAT_NAMES.join(', ')}.`,
    );
  }
  // What draws and writes is read with the first file that is asked for.
  const { FORMATS } = await import('../export/formats.js');
  const format = FORMATS[name];
  const subgraphArguments = parseSubgraphArguments(new URLSearchParams(query));
  const { picture: subgraph, file } = await runWithDeadline(
    createDisconnectSignal(response),
    deadlineMs,
    async (signal) => {
      const subgraph = await querySubgraph(
        schema,
        graph,
        { today: today(), requestId, signal },
        subgraphArguments,
      );
      const write = async () => {
        await setImmediate();
        signal.throwIfAborted();
        return format.write(subgraph);
      };
      return { picture: subgraph, file: await limiter.run(write, signal) };
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
