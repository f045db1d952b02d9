/** After an early response, discards the rest of the request, so that the client receives the response. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

/** Time for the client to finish sending before its connection is destroyed. */
const DISCARD_TIMEOUT_MS = 1_000;

export function discardUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  if (request.complete) return;
  // The length of a chunked body is unknown, so the client must not send another request behind it.
  if (request.headers['transfer-encoding']) response.setHeader('connection', 'close');
  const destroySocket = () => void socket.destroy();
  const discard = () => {
    request.resume();
    const timer = setTimeout(destroySocket, DISCARD_TIMEOUT_MS);
    request.once('close', () => clearTimeout(timer));
  };
  // After a response with `connection: close` Node destroys the socket. If the client is still sending, it would then
  // get a reset instead of the response.
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
