/** The signal that ends the work of a request: its client has gone, or its time is over. */
import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Of one operation, in milliseconds. */
export const DEADLINE_MS = 10_000;

/** What of the work goes on when the answer is there, as GraphQL lets it beside what failed, is to end. */
const WORK_DONE = new DOMException('The answer is there.', 'AbortError');

/**
 * Does the work with a signal that is aborted when the client has gone, by a TimeoutError when the time is over, and at
 * the latest when the work is done.
 */
export async function runWithDeadline<T>(
  disconnectSignal: AbortSignal,
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // AbortSignal.any and AbortSignal.timeout hold on to the request until the time is over, however soon it was answered.
  const controller = new AbortController();
  const { signal } = controller;
  // Each statement under way listens, and a document has more of them than Node takes for a leak.
  setMaxListeners(0, signal);
  const abortOnDisconnect = () => controller.abort(disconnectSignal.reason);
  if (disconnectSignal.aborted) abortOnDisconnect();
  disconnectSignal.addEventListener('abort', abortOnDisconnect, { once: true });
  const timer = setTimeout(() => controller.abort(createTimeoutError()), deadlineMs);
  try {
    return await work(signal);
  } finally {
    clearTimeout(timer);
    disconnectSignal.removeEventListener('abort', abortOnDisconnect);
    controller.abort(WORK_DONE);
  }
}

/** Aborted when the connection ends before the answer does. */
export function createDisconnectSignal(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}

function createTimeoutError(): DOMException {
  return new DOMException('The time of the request is over.', 'TimeoutError');
}
