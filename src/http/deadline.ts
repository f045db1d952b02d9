/** The signal that ends the work of a request: its client has gone, or its time is over. */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Of one operation, in milliseconds. */
export const DEADLINE_MS = 10_000;

/** What of the work goes on when the answer is there, as GraphQL lets it beside what failed, is to end. */
const OVER = new DOMException('The answer is there.', 'AbortError');

/**
 * Does the work with a signal that is aborted when the client has gone, by a TimeoutError when the time is over, and at
 * the latest when the work is done.
 */
export async function inTime<T>(
  gone: AbortSignal,
  milliseconds: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // AbortSignal.any and AbortSignal.timeout hold on to the request until the time is over, however soon it was answered.
  const controller = new AbortController();
  const { signal } = controller;
  // Each statement under way listens, and a document has more of them than Node takes for a leak.
  setMaxListeners(0, signal);
  const leave = () => controller.abort(gone.reason);
  if (gone.aborted) leave();
  gone.addEventListener('abort', leave, { once: true });
  const late = setTimeout(() => controller.abort(timeout()), milliseconds);
  try {
    return await work(signal);
  } finally {
    clearTimeout(late);
    gone.removeEventListener('abort', leave);
    controller.abort(OVER);
  }
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

function timeout(): DOMException {
  return new DOMException('The time of the request is over.', 'TimeoutError');
}
