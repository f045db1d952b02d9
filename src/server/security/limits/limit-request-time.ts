/** Closes connections whose client does not read its response in time, and frees all responses queued on them. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Time from the arrival of a request until the client has read the whole response. */
export const MAX_REQUEST_MS = 60_000;

export function limitRequestTime({ socket }: IncomingMessage, response: ServerResponse, maxMs: number): void {
  const timer = setTimeout(() => socket.destroy(), maxMs);
  // When a connection closes, Node emits no `close` on pipelined responses that are still queued.
  const closeQueuedResponse = () => {
    if (!response.socket) response.emit('close');
  };
  // One listener for each pipelined request.
  socket.setMaxListeners(0);
  socket.once('close', closeQueuedResponse);
  response.once('close', () => {
    clearTimeout(timer);
    socket.off('close', closeQueuedResponse);
  });
}
