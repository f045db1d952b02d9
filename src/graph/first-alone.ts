/** The first statement of each text goes alone: Neo4j would plan it anew for each that comes before it has. */

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
      await settled(first, left, signal);
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

/** When it is over, after a time, or when the signal comes, which rejects. */
function settled(
  promise: Promise<unknown>,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal?.reason);
    if (signal?.aborted) leave();
    signal?.addEventListener('abort', leave, { once: true });
    const late = setTimeout(resolve, milliseconds);
    const end = () => resolve();
    promise.then(end, end).finally(() => {
      clearTimeout(late);
      signal?.removeEventListener('abort', leave);
    });
  });
}
