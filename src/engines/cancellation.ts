/** What ends a wait: the signal of whoever waits, or the silence of the database. */
import { apiError } from '../model/api-error.js';
import { UNREACHABLE_MESSAGE } from './unavailable.js';

export interface Cancellation {
  /** Rejects with the signal's reason, or with UNAVAILABLE after the time. */
  readonly promise: Promise<never>;
  /** To be called when nobody waits any more. */
  readonly clear: () => void;
}

/** `onLate` is told when it is the time. */
export function createCancellation(
  signal: AbortSignal | undefined,
  timeoutMs?: number,
  onTimeout = () => {},
): Cancellation {
  let clear = () => {};
  const promise = new Promise<never>((_, reject) => {
    const onAbort = () => reject(signal?.reason);
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            onTimeout();
            reject(apiError('UNAVAILABLE', UNREACHABLE_MESSAGE));
          }, timeoutMs);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  // It may reject while nobody waits for it.
  promise.catch(() => {});
  return { promise, clear };
}
