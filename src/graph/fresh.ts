/** Something that is told anew when it is older than a second, once for all who ask meanwhile. */
const FRESH_MS = 1_000;

export class Fresh<T> {
  private last: { readonly at: number; readonly value: T } | undefined;
  private asking: Promise<void> | undefined;

  constructor(private readonly ask: () => Promise<T>) {}

  /** Undefined where it took so long to say that it may no longer be so. Rejects as what is asked does. */
  async told(): Promise<T | undefined> {
    if (!this.fresh) {
      this.asking ??= this.again().finally(() => {
        this.asking = undefined;
      });
      await this.asking;
    }
    return this.fresh?.value;
  }

  forget(): void {
    this.last = undefined;
  }

  private get fresh() {
    return this.last && performance.now() - this.last.at < FRESH_MS ? this.last : undefined;
  }

  /** As old as the question: what changes while it is answered may not be in the answer. */
  private async again(): Promise<void> {
    const at = performance.now();
    this.last = { at, value: await this.ask() };
  }
}
