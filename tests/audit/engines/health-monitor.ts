/** Polls /livez and /readyz, and records their status codes. */
import { setTimeout as sleep } from 'node:timers/promises';

const INTERVAL_MS = 100;

export interface ProbeResult {
  /** When the response arrived, as of performance.now(). */
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
    const results: ProbeResult[] = [];
    while (!this.isStopped) {
      const { status } = await fetch(url);
      results.push({ at: performance.now(), status });
      await sleep(INTERVAL_MS);
    }
    return results;
  }
}
