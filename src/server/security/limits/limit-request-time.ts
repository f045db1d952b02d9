/** A connection ends in time with all its answers, also with those that wait behind one that is not read. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** After which the connection of a client is ended that has not read its answer. */
export const MAX_REQUEST_MS = 60_000;

export function limitRequestTime({ socket }: IncomingMessage, response: ServerResponse, maxMs: number): void {
  const timer = setTimeout(() => socket.destroy(), maxMs);
  // Node tells an answer that still waits nothing when the connection ends.
  const closeQueuedResponse = () => {
    if (!response.socket) response.emit('close');
  };
  // As many as the client sends before it reads.
  socket.setMaxListeners(0);
  socket.once('close', closeQueuedResponse);
  response.once('close', () => {
    clearTimeout(timer);
    socket.off('close', closeQueuedResponse);
  });
}
