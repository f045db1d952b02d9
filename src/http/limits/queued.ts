/** An answer that waits behind another one on its connection ends with it: Node tells it nothing when the client leaves. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export function endWithConnection({ socket }: IncomingMessage, response: ServerResponse): void {
  const end = () => {
    if (!response.socket) response.emit('close');
  };
  // As many as the client sends before it reads.
  socket.setMaxListeners(0);
  socket.once('close', end);
  response.once('close', () => socket.off('close', end));
}
