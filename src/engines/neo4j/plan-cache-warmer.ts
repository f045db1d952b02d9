/** The first statement of each text goes alone: Neo4j would plan it anew for each that comes before it has. */
import { createCancellation } from '../cancellation.js';

/** As many texts as Neo4j keeps the plans of. */
const MAX_CACHED_PLANS = 1_000;
/** After which the others go with it: what takes so long is not its plan alone. */
const MAX_WAIT_MS = 1_500;

export class PlanCacheWarmer {
  /** What is under way; null: it was well over. */
  private readonly warmups = new Map<string, Promise<unknown> | null>();

  async run<T>(text: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const deadline = Date.now() + MAX_WAIT_MS;
    for (let warmup = this.warmups.get(text); warmup; warmup = this.warmups.get(text)) {
      const remainingMs = deadline - Date.now();
      if (remainingMs <= 0) return task();
      const cancellation = createCancellation(signal, remainingMs);
      // That the first failed, or takes long, is told to whoever asked for it.
      await Promise.race([warmup, cancellation.promise])
        .catch(() => signal?.throwIfAborted())
        .finally(cancellation.clear);
    }
    return this.warmups.has(text) ? task() : this.warm(text, task);
  }

  /** Another database has come, or the same one from the start. */
  clear(): void {
    this.warmups.clear();
  }

  private warm<T>(text: string, task: () => Promise<T>): Promise<T> {
    if (this.warmups.size >= MAX_CACHED_PLANS) this.clear();
    const warmup = task();
    const settle = (result: 'well' | 'failed') => {
      if (this.warmups.get(text) !== warmup) return;
      if (result === 'well') this.warmups.set(text, null);
      else this.warmups.delete(text);
    };
    this.warmups.set(text, warmup);
    warmup.then(
      () => settle('well'),
      () => settle('failed'),
    );
    return warmup;
  }
}
