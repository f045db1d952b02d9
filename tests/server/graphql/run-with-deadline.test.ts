/** The signal of {@link runWithDeadline}: when it is aborted, and that no timer or listener remains. */
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runWithDeadline } from '../../../src/server/graphql/run-with-deadline.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that lasts until its signal is aborted. */
const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

it('aborts the work when the client disconnects, with the reason of its signal', async () => {
  const client = new AbortController();
  const result = runWithDeadline(client.signal, 1_000, untilAborted);
  client.abort(new Error('gone'));
  await expect(result).rejects.toThrow('gone');
});

it('aborts the work at once if the client has disconnected already', async () => {
  await expect(runWithDeadline(AbortSignal.abort(new Error('gone')), 1_000, untilAborted)).rejects.toThrow(
    'gone',
  );
});

it('aborts the work with a TimeoutError at the deadline, not before', async () => {
  let failure: unknown;
  const result = runWithDeadline(new AbortController().signal, 1_000, untilAborted).catch(
    (error: unknown) => {
      failure = error;
    },
  );
  await vi.advanceTimersByTimeAsync(999);
  expect(failure).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await result;
  expect(failure).toMatchObject({ name: 'TimeoutError' });
});

it.each([
  ['is done', async () => 'done'],
  ['fails', () => Promise.reject(new Error('failed'))],
])('aborts the signal when the work %s, and removes its timer and listener', async (_, work) => {
  const client = new AbortController();
  let signal: AbortSignal | undefined;
  await runWithDeadline(client.signal, 1_000, (workSignal) => {
    signal = workSignal;
    return work();
  }).catch(() => {});
  expect(signal?.aborted).toBe(true);
  expect(getEventListeners(client.signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
