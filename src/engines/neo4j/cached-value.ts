/** A cached value with a one-second TTL; concurrent callers share one refresh. */
const TTL_MS = 1_000;

export class CachedValue<T> {
  private entry: { readonly at: number; readonly value: T } | undefined;
  private pending: Promise<void> | undefined;

  constructor(private readonly fetch: () => Promise<T>) {}

  /** Undefined if the refresh took longer than the TTL. Rejects if the refresh does. */
  async get(): Promise<T | undefined> {
    if (!this.unexpired) {
      this.pending ??= this.refresh().finally(() => {
        this.pending = undefined;
      });
      await this.pending;
    }
    return this.unexpired?.value;
  }

  clear(): void {
    this.entry = undefined;
  }

  private get unexpired() {
    return this.entry && performance.now() - this.entry.at < TTL_MS ? this.entry : undefined;
  }

  /** Age counts from the start of the refresh: a change during it may be missing from the value. */
  private async refresh(): Promise<void> {
    const at = performance.now();
    this.entry = { at, value: await this.fetch() };
  }
}
