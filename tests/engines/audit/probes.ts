/** What the health probes say while something happens to the server. */
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 100;

export interface Said {
  /** When it was said. */
  readonly at: number;
  readonly status: number;
}

export class Probes {
  private stopped = false;
  private readonly watching: Promise<{ live: readonly Said[]; ready: readonly Said[] }>;

  constructor(url: string) {
    this.watching = Promise.all([this.watch(`${url}/livez`), this.watch(`${url}/readyz`)]).then(
      ([live, ready]) => ({ live, ready }),
    );
  }

  stop(): Promise<{ live: readonly Said[]; ready: readonly Said[] }> {
    this.stopped = true;
    return this.watching;
  }

  private async watch(url: string): Promise<readonly Said[]> {
    const said: Said[] = [];
    while (!this.stopped) {
      const { status } = await fetch(url);
      said.push({ at: performance.now(), status });
      await sleep(EVERY_MS);
    }
    return said;
  }
}
