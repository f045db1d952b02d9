/** How many statements run at once: the others wait for their turn, and leave when they give up. */
import PQueue from 'p-queue';
import { fault } from '../errors.js';

export interface TurnsOptions {
  readonly atOnce: number;
  /** Left out: as many as come. */
  readonly mostWaiting?: number;
  /** Left out: until they give up. */
  readonly longestWaitMs?: number;
  /** What whoever comes too late is told; left out: as many questions wait as may. */
  readonly full?: string;
}

export class Turns {
  private readonly queue: PQueue;
  /** When a place was last taken or given back. */
  private lastMove = Date.now();

  constructor(private readonly options: TurnsOptions) {
    this.queue = new PQueue({ concurrency: options.atOnce });
  }

  /** Of those that were begun, also those whose answer nobody waits for any more. */
  get running(): number {
    return this.queue.pending;
  }

  get waiting(): number {
    return this.queue.size;
  }

  /** For how long all places have been taken and none was given back, in milliseconds; 0: there is one. */
  get stuckMs(): number {
    return this.running < this.options.atOnce ? 0 : Date.now() - this.lastMove;
  }

  /**
   * Whoever gives up is let go at once. What was begun by then keeps its place until it is over, and its answer is
   * dropped; what was not is never begun. `since`: when its wait began, in milliseconds since 1970.
   */
  async take<T>(begin: () => Promise<T>, signal?: AbortSignal, since = Date.now()): Promise<T> {
    signal?.throwIfAborted();
    const { mostWaiting = Number.POSITIVE_INFINITY, longestWaitMs } = this.options;
    if (this.waiting >= mostWaiting) throw this.full();
    return new Promise((resolve, reject) => {
      // The queue itself would give away the place of what was begun. Where a place is free, it begins within `add`.
      const waiting = this.running < this.options.atOnce ? null : new AbortController();
      let begun = false;
      const leave = () => {
        if (!begun) waiting?.abort();
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      const late =
        waiting && longestWaitMs
          ? setTimeout(() => waiting.abort(this.full()), since + longestWaitMs - Date.now())
          : undefined;
      const run = () => {
        begun = true;
        clearTimeout(late);
        this.lastMove = Date.now();
        return begin().finally(() => {
          this.lastMove = Date.now();
        });
      };
      void this.queue
        .add(run, waiting ? { signal: waiting.signal } : {})
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(late);
          signal?.removeEventListener('abort', leave);
        });
    });
  }

  private full() {
    const { full = 'As many questions wait for the graph as may' } = this.options;
    return fault('OVERLOADED', `${full}; try again after a moment.`);
  }
}
