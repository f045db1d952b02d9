/** How many statements run at once: the others wait for their turn, and leave when they give up. */
import PQueue from 'p-queue';
import { apiError } from '../model/api-error.js';

export interface ConcurrencyLimiterOptions {
  readonly concurrency: number;
  /** Left out: as many as come. */
  readonly maxQueued?: number;
  /** Left out: until they give up. */
  readonly maxWaitMs?: number;
  /** What whoever comes too late is told; left out: as many questions wait as may. */
  readonly overloadMessage?: string;
}

export class ConcurrencyLimiter {
  private readonly queue: PQueue;
  /** When a place was last taken or given back. */
  private lastActivityAt = Date.now();

  constructor(private readonly options: ConcurrencyLimiterOptions) {
    this.queue = new PQueue({ concurrency: options.concurrency });
  }

  /** Of those that were begun, also those whose answer nobody waits for any more. */
  get running(): number {
    return this.queue.pending;
  }

  get queued(): number {
    return this.queue.size;
  }

  /** For how long all places have been taken and none was given back, in milliseconds; 0: there is one. */
  get stalledMs(): number {
    return this.running < this.options.concurrency ? 0 : Date.now() - this.lastActivityAt;
  }

  /**
   * Whoever gives up is let go at once. What was begun by then keeps its place until it is over, and its answer is
   * dropped; what was not is never begun. `since`: when its wait began, in milliseconds since 1970.
   */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal, queuedAt = Date.now()): Promise<T> {
    signal?.throwIfAborted();
    const { maxQueued = Number.POSITIVE_INFINITY, maxWaitMs } = this.options;
    if (this.queued >= maxQueued) throw this.overloadError();
    return new Promise((resolve, reject) => {
      // The queue itself would give away the place of what was begun. Where a place is free, it begins within `add`.
      const queueAbort = this.running < this.options.concurrency ? null : new AbortController();
      let started = false;
      const onAbort = () => {
        if (!started) queueAbort?.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const waitTimer =
        queueAbort && maxWaitMs
          ? setTimeout(() => queueAbort.abort(this.overloadError()), queuedAt + maxWaitMs - Date.now())
          : undefined;
      const start = () => {
        started = true;
        clearTimeout(waitTimer);
        this.lastActivityAt = Date.now();
        return task().finally(() => {
          this.lastActivityAt = Date.now();
        });
      };
      void this.queue
        .add(start, queueAbort ? { signal: queueAbort.signal } : {})
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(waitTimer);
          signal?.removeEventListener('abort', onAbort);
        });
    });
  }

  private overloadError() {
    const { overloadMessage = 'As many questions wait for the graph as may' } = this.options;
    return apiError('OVERLOADED', `${overloadMessage}; try again after a moment.`);
  }
}
