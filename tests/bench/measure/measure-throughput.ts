/** Measures throughput and latency of a function that is called concurrently for some time. */

export interface ThroughputStats {
  readonly requests: number;
  readonly perSecond: number;
  /** Latency in milliseconds. */
  readonly p50: number;
  /** Latency in milliseconds. */
  readonly p99: number;
}

export async function measureThroughput(
  durationMs: number,
  concurrency: number,
  send: () => Promise<void>,
): Promise<ThroughputStats> {
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() - startedAt < durationMs) {
        const sentAt = performance.now();
        await send();
        times.push(performance.now() - sentAt);
      }
    }),
  );
  const elapsedMs = performance.now() - startedAt;
  times.sort((a, b) => a - b);
  const percentile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    requests: times.length,
    perSecond: (1_000 * times.length) / elapsedMs,
    p50: percentile(0.5),
    p99: percentile(0.99),
  };
}
