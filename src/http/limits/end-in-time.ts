/** A connection ends in time with all its answers, also with those that wait behind one that is not read. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** After which the connection of a client is ended that has not read its answer. */
export const LONGEST_MS = 60_000;

export function endInTime({ socket }: IncomingMessage, response: ServerResponse, longestMs: number): void {
  const late = setTimeout(() => socket.destroy(), longestMs);
  // Node tells an answer that still waits nothing when the connection ends.
  const end = () => {
    if (!response.socket) response.emit('close');
  };
  // As many as the client sends before it reads.
  socket.setMaxListeners(0);
  socket.once('close', end);
  response.once('close', () => {
    clearTimeout(late);
    socket.off('close', end);
  });
}
