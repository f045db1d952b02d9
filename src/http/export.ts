/** Pictures as files at /export/<format>, with the arguments of `subgraph` in the URL. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { errorKind, fault, RETRY_AFTER_S } from '../errors.js';
import { FORMAT_NAMES } from '../export/format-names.js';
import { readQuestion } from '../export/question.js';
import { readPicture } from '../export/read-picture.js';
import { readable } from '../export/readable-error.js';
import { Turns } from '../graph/turns.js';
import { DEADLINE_MS, goneSignal, inTime } from './deadline.js';
import { maskError } from './errors.js';
import { EXPORT_PATH } from './paths.js';
import type { YogaOptions } from './yoga.js';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  // A page of another site shows none of them as its own.
  'cross-origin-resource-policy': 'same-origin',
  // An SVG is a document: this one needs nothing, and may do nothing.
  'content-security-policy': "default-src 'none'; sandbox",
};

/** A file is written in one go, for up to a second: others are answered in between. */
const WAITING = 16;

/** Answers one request for a path below {@link EXPORT_PATH}; errors have the shape and the codes of GraphQL's. */
export function createExport(options: YogaOptions) {
  const turns = new Turns({
    atOnce: 1,
    mostWaiting: WAITING,
    full: 'As many files wait to be written as may',
  });
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID();
    try {
      await answer(request, response, requestId, options, turns);
    } catch (error) {
      if (response.destroyed) return;
      const { message, extensions } = readable(maskError(error, requestId, options.report));
      const status = response.hasHeader('allow') ? 405 : (errorKind(extensions.code)?.status ?? 400);
      options.metrics?.failed(response, String(extensions.code));
      if (status === 503) response.setHeader('retry-after', RETRY_AFTER_S);
      const body = `${JSON.stringify({ errors: [{ message, extensions }] })}\n`;
      send(request, response, status, { 'content-type': 'application/json; charset=utf-8' }, body);
    }
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { schema, graph, today, deadlineMs = DEADLINE_MS }: YogaOptions,
  turns: Turns,
): Promise<void> {
  const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    throw fault('BAD_REQUEST', 'A file is asked for by GET.');
  }
  const name = FORMAT_NAMES.find((known) => known === path.slice(EXPORT_PATH.length + 1));
  if (!name) {
    throw fault(
      'NOT_FOUND',
      `No such format; ${EXPORT_PATH}/ is followed by one of ${FORMAT_NAMES.join(', ')}.`,
    );
  }
  // What draws and writes is read with the first file that is asked for.
  const { FORMATS } = await import('../export/formats.js');
  const format = FORMATS[name];
  const question = readQuestion(new URLSearchParams(query));
  const { picture, file } = await inTime(goneSignal(response), deadlineMs, async (signal) => {
    const asked = await readPicture(schema, graph, { today: today(), requestId, signal }, question);
    const write = async () => {
      await setImmediate();
      signal.throwIfAborted();
      return format.write(asked);
    };
    return { picture: asked, file: await turns.take(write, signal) };
  });
  const disposition = `${format.shown ? 'inline' : 'attachment'}; filename="${picture.name}.${format.extension}"`;
  const headers = { 'content-type': format.contentType, 'content-disposition': disposition };
  send(request, response, 200, headers, file);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { ...HEADERS, ...headers, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
