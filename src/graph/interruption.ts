/** What ends a wait: the signal of whoever waits, or the silence of the database. */
import { fault } from '../errors.js';
import { UNREACHABLE } from './neo4j-errors.js';

export interface Interruption {
  /** Rejects with the signal's reason, or with UNAVAILABLE after the time. */
  readonly promise: Promise<never>;
  /** To be called when nobody waits any more. */
  readonly clear: () => void;
}

/** `onLate` is told when it is the time. */
export function interruption(
  signal: AbortSignal | undefined,
  milliseconds?: number,
  onLate = () => {},
): Interruption {
  let clear = () => {};
  const promise = new Promise<never>((_, reject) => {
    const leave = () => reject(signal?.reason);
    const late =
      milliseconds === undefined
        ? undefined
        : setTimeout(() => {
            onLate();
            reject(fault('UNAVAILABLE', UNREACHABLE));
          }, milliseconds);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    clear = () => {
      clearTimeout(late);
      signal?.removeEventListener('abort', leave);
    };
  });
  // It may reject while nobody waits for it.
  promise.catch(() => {});
  return { promise, clear };
}
