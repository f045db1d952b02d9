/** A request that was answered before all of it had come must not hold its connection, nor lose its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** How long what is left of it may still come, so that the client gets to read its answer. */
const DISCARD_TIMEOUT_MS = 1_000;

export function discardUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (request.complete) return;
  // How much will come is not told: the client must not send the next one after it.
  if (request.headers['transfer-encoding']) response.setHeader('connection', 'close');
  const destroySocket = () => void socket.destroy();
  const discard = () => {
    request.resume();
    const timer = setTimeout(destroySocket, DISCARD_TIMEOUT_MS);
    request.once('close', () => clearTimeout(timer));
  };
  // With an answer that closes the connection Node would destroy it, and with it the answer where more is still coming.
  const destroySoon = () => {
    if (request.complete) return Socket.prototype.destroySoon.call(socket);
    socket.end();
    request.once('end', destroySocket);
  };
  socket.destroySoon = destroySoon;
  response.once('finish', () => {
    if (!request.complete) discard();
  });
  request.once('close', () => {
    if (socket.destroySoon === destroySoon) Reflect.deleteProperty(socket, 'destroySoon');
  });
}
