/** A request that was answered before all of it had come must not hold its connection. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** How long what is left of it may still come, so that the client gets to read its answer. */
const PATIENCE_MS = 1_000;

export function dropUnread(request: IncomingMessage, response: ServerResponse): void {
  // How much will come is not told: the client must not send the next one after it.
  if (request.headers['transfer-encoding']) response.setHeader('connection', 'close');
  // Node lets go of it when the answer is out.
  const { socket } = request;
  response.once('finish', () => {
    if (request.complete) return;
    request.resume();
    const end = setTimeout(() => socket.destroy(), PATIENCE_MS);
    request.once('close', () => clearTimeout(end));
  });
}
