/** A signal that is aborted when the client disconnects. */
import type { ServerResponse } from 'node:http';

/** Aborted when the connection closes before the response has been sent. */
export function createDisconnectSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
