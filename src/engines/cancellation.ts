/** A promise that rejects when the caller aborts or a timeout passes, to race against work that cannot be cancelled. */
import { apiError } from '../model/api-error.js';
import { UNREACHABLE_MESSAGE } from './unavailable.js';

export interface Cancellation {
  /** Rejects with the reason of the signal, or with UNAVAILABLE after the timeout. Never resolves. */
  readonly promise: Promise<never>;
  /** Removes the timer and the listener. Call it when the race is over. */
  readonly clear: () => void;
}

/** Without `timeoutMs` there is no timeout. `onTimeout` is called just before the promise rejects for it. */
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
  // A rejection before or after the race is not an unhandled one.
  promise.catch(() => {});
  return { promise, clear };
}
