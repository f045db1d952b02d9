/** Concurrency limiter: runs a bounded number of tasks at once and queues the others. */
import PQueue from 'p-queue';
import { apiError } from '../model/api-error.js';

export interface ConcurrencyLimiterOptions {
  /** Tasks that run at once. */
  readonly concurrency: number;
  /** Tasks that may be queued. Default: no limit. */
  readonly maxQueued?: number;
  /** Time that a task may be queued. Default: no limit. */
  readonly maxWaitMs?: number;
  /** Message of the OVERLOADED error, without a full stop. */
  readonly overloadMessage?: string;
}

export class ConcurrencyLimiter {
  private readonly queue: PQueue;
  /** When a task last started or finished, in milliseconds since 1970. */
  private lastActivityAt = Date.now();

  constructor(private readonly options: ConcurrencyLimiterOptions) {
    this.queue = new PQueue({ concurrency: options.concurrency });
  }

  /** Includes cancelled tasks that have not finished. */
  get running(): number {
    return this.queue.pending;
  }

  get queued(): number {
    return this.queue.size;
  }

  /** Time for which all slots have been taken without any task starting or finishing. 0 if a slot is free. */
  get stalledMs(): number {
    return this.running < this.options.concurrency ? 0 : Date.now() - this.lastActivityAt;
  }

  /**
   * Rejects as soon as `signal` aborts. A task that has started keeps its slot until it finishes, and its result is
   * dropped; a queued task is never started. Rejects with OVERLOADED if the queue is full or the wait too long.
   * `queuedAt`, in milliseconds since 1970, is when the wait began.
   */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal, queuedAt = Date.now()): Promise<T> {
    signal?.throwIfAborted();
    const { maxQueued = Number.POSITIVE_INFINITY, maxWaitMs } = this.options;
    if (this.queued >= maxQueued) throw this.overloadError();
    return new Promise((resolve, reject) => {
      // With a signal the queue would free the slot of a running task. If a slot is free, `add` starts the task at once.
      const queueAbort = this.running < this.options.concurrency ? null : new AbortController();
      let isStarted = false;
      const onAbort = () => {
        if (!isStarted) queueAbort?.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      const waitTimer =
        queueAbort && maxWaitMs
          ? setTimeout(() => queueAbort.abort(this.overloadError()), queuedAt + maxWaitMs - Date.now())
          : undefined;
      const start = () => {
        isStarted = true;
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
    const { overloadMessage = 'Too many queries are waiting for the graph' } = this.options;
    return apiError('OVERLOADED', `${overloadMessage}; try again in a moment.`);
  }
}
