/**
 * Fills Neo4j's plan cache: the first statement of each text runs before the others of the same text start.
 * Otherwise Neo4j would plan the text once for each statement that arrives before the first plan is cached.
 */
import { createCancellation } from '../cancellation.js';

/** The number of plans that Neo4j caches by default. */
const MAX_CACHED_PLANS = 1_000;
/** Time that the others wait. A first statement that takes longer is not slow because of planning. */
const MAX_WAIT_MS = 1_500;

export class PlanCacheWarmer {
  /** The first statement of each text while it runs; null once it has succeeded. */
  private readonly warmups = new Map<string, Promise<unknown> | null>();

  /** Runs `task`, which executes the statement `text`; rejects as soon as `signal` aborts. */
  async run<T>(text: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const deadline = Date.now() + MAX_WAIT_MS;
    for (let warmup = this.warmups.get(text); warmup; warmup = this.warmups.get(text)) {
      const remainingMs = deadline - Date.now();
      if (remainingMs <= 0) return task();
      const cancellation = createCancellation(signal, remainingMs);
      // A failure of the first statement, or the timeout, does not concern this one.
      await Promise.race([warmup, cancellation.promise])
        .catch(() => signal?.throwIfAborted())
        .finally(cancellation.clear);
    }
    return this.warmups.has(text) ? task() : this.warm(text, task);
  }

  /** Call it when the database may have restarted, which empties its cache. */
  clear(): void {
    this.warmups.clear();
  }

  private warm<T>(text: string, task: () => Promise<T>): Promise<T> {
    if (this.warmups.size >= MAX_CACHED_PLANS) this.clear();
    const warmup = task();
    const settle = (result: 'succeeded' | 'failed') => {
      if (this.warmups.get(text) !== warmup) return;
      if (result === 'succeeded') this.warmups.set(text, null);
      else this.warmups.delete(text);
    };
    this.warmups.set(text, warmup);
    warmup.then(
      () => settle('succeeded'),
      () => settle('failed'),
    );
    return warmup;
  }
}
