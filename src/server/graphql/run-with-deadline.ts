/** Runs asynchronous work with a deadline, and ends it early when the client disconnects. */
import { setMaxListeners } from 'node:events';

/** Time limit of one operation. */
export const DEFAULT_DEADLINE_MS = 10_000;

/** GraphQL lets sibling fields continue after one has failed; this ends them once the result is ready. */
const WORK_DONE = new DOMException('The response is complete.', 'AbortError');

/**
 * The signal passed to `work` is aborted when the client disconnects (with the reason of its signal), when the deadline
 * passes (with a TimeoutError), and at the latest when the work is done.
 */
export async function runWithDeadline<T>(
  disconnectSignal: AbortSignal,
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  // AbortSignal.any and AbortSignal.timeout would keep the request in memory until the deadline, even if it ended early.
  const controller = new AbortController();
  const { signal } = controller;
  // Each running statement adds a listener; a document has more of them than Node's leak warning allows.
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

function createTimeoutError(): DOMException {
  return new DOMException('The deadline has passed.', 'TimeoutError');
}
