/** What the health probes say while something happens to the server. */
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 100;

export interface ProbeResult {
  /** When it was said. */
  readonly at: number;
  readonly status: number;
}

export class HealthMonitor {
  private isStopped = false;
  private readonly results: Promise<{ live: readonly ProbeResult[]; ready: readonly ProbeResult[] }>;

  constructor(url: string) {
    this.results = Promise.all([this.poll(`${url}/livez`), this.poll(`${url}/readyz`)]).then(
      ([live, ready]) => ({ live, ready }),
    );
  }

  stop(): Promise<{ live: readonly ProbeResult[]; ready: readonly ProbeResult[] }> {
    this.isStopped = true;
    return this.results;
  }

  private async poll(url: string): Promise<readonly ProbeResult[]> {
    const said: ProbeResult[] = [];
    while (!this.isStopped) {
      const { status } = await fetch(url);
      said.push({ at: performance.now(), status });
      await sleep(INTERVAL_MS);
    }
    return said;
  }
}
