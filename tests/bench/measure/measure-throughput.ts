/** Asks the same for a while, so many at once, and tells how that went. */

export interface ThroughputStats {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export async function measureThroughput(
  milliseconds: number,
  concurrency: number,
  ask: () => Promise<void>,
): Promise<ThroughputStats> {
  const times: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - began < milliseconds) {
        const start = performance.now();
        await ask();
        times.push(performance.now() - start);
      }
    }),
  );
  const took = performance.now() - began;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return { requests: times.length, perSecond: (1_000 * times.length) / took, p50: at(0.5), p99: at(0.99) };
}
