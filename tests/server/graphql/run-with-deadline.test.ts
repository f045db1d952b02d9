/** The signal of a request's work: how it ends, and that nothing of it stays. */
import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runWithDeadline } from '../../../src/server/graphql/run-with-deadline.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Work that lasts until its signal ends it. */
const untilEnded = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

it('ends the work when the client goes, with its reason', async () => {
  const gone = new AbortController();
  const working = runWithDeadline(gone.signal, 1_000, untilEnded);
  gone.abort(new Error('gone'));
  await expect(working).rejects.toThrow('gone');
});

it('ends it at once when the client has gone before', async () => {
  await expect(runWithDeadline(AbortSignal.abort(new Error('gone')), 1_000, untilEnded)).rejects.toThrow(
    'gone',
  );
});

it('ends it by a TimeoutError when the time is over, and not before', async () => {
  let ended: unknown;
  const working = runWithDeadline(new AbortController().signal, 1_000, untilEnded).catch((error: unknown) => {
    ended = error;
  });
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).toBeUndefined();
  await vi.advanceTimersByTimeAsync(1);
  await working;
  expect(ended).toMatchObject({ name: 'TimeoutError' });
});

it.each([
  ['is done', async () => 'done'],
  ['fails', () => Promise.reject(new Error('failed'))],
])('ends what goes on beside it when it %s, and lets go of the client and of the time', async (_, work) => {
  const gone = new AbortController();
  let signal: AbortSignal | undefined;
  await runWithDeadline(gone.signal, 1_000, (its) => {
    signal = its;
    return work();
  }).catch(() => {});
  expect(signal?.aborted).toBe(true);
  expect(getEventListeners(gone.signal, 'abort')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
