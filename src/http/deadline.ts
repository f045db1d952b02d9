/** The signal that ends the work of a request: its client has gone, or its time is over. */
import { setMaxListeners } from 'node:events';

/** Of one operation, in milliseconds. */
export const DEADLINE_MS = 10_000;

export function deadline(gone: AbortSignal, milliseconds: number): AbortSignal {
  const signal = AbortSignal.any([gone, AbortSignal.timeout(milliseconds)]);
  // Each statement under way listens, and a document has more of them than Node takes for a leak.
  setMaxListeners(0, signal);
  return signal;
}
