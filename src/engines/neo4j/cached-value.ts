/** Something that is told anew when it is older than a second, once for all who ask meanwhile. */
const TTL_MS = 1_000;

export class CachedValue<T> {
  private entry: { readonly at: number; readonly value: T } | undefined;
  private pending: Promise<void> | undefined;

  constructor(private readonly fetch: () => Promise<T>) {}

  /** Undefined where it took so long to say that it may no longer be so. Rejects as what is asked does. */
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

  /** As old as the question: what changes while it is answered may not be in the answer. */
  private async refresh(): Promise<void> {
    const at = performance.now();
    this.entry = { at, value: await this.fetch() };
  }
}
