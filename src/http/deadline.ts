/** The signal that ends the work of a request: its client has gone, or its time is over. */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Of one operation, in milliseconds. */
export const DEADLINE_MS = 10_000;

export function deadline(gone: AbortSignal, milliseconds: number): AbortSignal {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(milliseconds)]);
  // Each statement under way listens, and a document has more of them than Node takes for a leak.
  setMaxListeners(0, signal);
  return signal;
}

/** Aborted when the connection ends before the answer does. */
export function goneSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
