/** The first statement of each text goes alone: Neo4j would plan it anew for each that comes before it has. */
import { interruption } from './interruption.js';

/** As many texts as Neo4j keeps the plans of. */
const MOST = 1_000;
/** After which the others go with it: what takes so long is not its plan alone. */
const LONGEST_WAIT_MS = 1_500;

export class FirstAlone {
  /** What is under way; null: it was well over. */
  private readonly firsts = new Map<string, Promise<unknown> | null>();

  async run<T>(text: string, begin: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const until = Date.now() + LONGEST_WAIT_MS;
    for (let first = this.firsts.get(text); first; first = this.firsts.get(text)) {
      const left = until - Date.now();
      if (left <= 0) return begin();
      const over = interruption(signal, left);
      // That the first failed, or takes long, is told to whoever asked for it.
      await Promise.race([first, over.promise])
        .catch(() => signal?.throwIfAborted())
        .finally(over.clear);
    }
    return this.firsts.has(text) ? begin() : this.goFirst(text, begin);
  }

  /** Another database has come, or the same one from the start. */
  forget(): void {
    this.firsts.clear();
  }

  private goFirst<T>(text: string, begin: () => Promise<T>): Promise<T> {
    if (this.firsts.size >= MOST) this.forget();
    const first = begin();
    const over = (result: 'well' | 'failed') => {
      if (this.firsts.get(text) !== first) return;
      if (result === 'well') this.firsts.set(text, null);
      else this.firsts.delete(text);
    };
    this.firsts.set(text, first);
    first.then(
      () => over('well'),
      () => over('failed'),
    );
    return first;
  }
}
