/** Something that is told anew when it is older than a second, once for all who ask meanwhile. */
const FRESH_MS = 1_000;

export class Fresh<T> {
  private last: { readonly at: number; readonly value: T } | undefined;
  private asking: Promise<T> | undefined;

  constructor(private readonly ask: () => Promise<T>) {}

  /** Rejects as what is asked does. */
  async told(): Promise<T> {
    if (this.last && performance.now() - this.last.at < FRESH_MS) return this.last.value;
    this.asking ??= this.again().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  forget(): void {
    this.last = undefined;
  }

  /** As old as the question: what changes while it is answered may not be in the answer. */
  private async again(): Promise<T> {
    const at = performance.now();
    const value = await this.ask();
    this.last = { at, value };
    return value;
  }
}
