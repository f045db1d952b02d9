/** Formats the measurements as Markdown tables, with the median of all rounds. */
import type { Contender } from './contenders.js';
import type { ThroughputStats } from './measure-throughput.js';

export interface Measurement extends ThroughputStats {
  readonly query: string;
  readonly contender: string;
  /** Processor time per request, in milliseconds. */
  readonly serverCpuMs: number;
  /** Processor time per request, in milliseconds. 0 for contenders without Neo4j. */
  readonly databaseCpuMs: number;
  /** Size of a response. */
  readonly bytes: number;
}

export function formatStartup(contenders: readonly (Contender & { readonly memoryMb: number })[]): string {
  const rows = contenders.map(({ name, process, memoryMb }) => [
    name,
    process ? (process.startMs / 1_000).toFixed(2) : '–',
    memoryMb.toFixed(0),
  ]);
  return table(['', 'start, s', 'idle memory, MB'], rows);
}

export function formatResults(measurements: readonly Measurement[]): string {
  const titles = [...new Set(measurements.map(({ query }) => query))];
  const rows = titles.flatMap((title) => {
    const ofQuery = measurements.filter(({ query }) => query === title);
    const contenders = [...new Set(ofQuery.map(({ contender }) => contender))].sort();
    return contenders.map((contender, index) => {
      const rounds = ofQuery.filter((one) => one.contender === contender);
      const medianOf = (value: (one: Measurement) => number) => median(rounds.map(value));
      return [
        index === 0 ? title : '',
        contender,
        medianOf(({ perSecond }) => perSecond).toFixed(0),
        medianOf(({ p50 }) => p50).toFixed(1),
        medianOf(({ p99 }) => p99).toFixed(1),
        medianOf(({ serverCpuMs }) => serverCpuMs).toFixed(2),
        medianOf(({ databaseCpuMs }) => databaseCpuMs).toFixed(2),
        medianOf(({ serverCpuMs, databaseCpuMs }) => serverCpuMs + databaseCpuMs).toFixed(2),
        medianOf(({ bytes }) => bytes).toFixed(0),
      ];
    });
  });
  const head = [
    'query',
    'by',
    'requests/s',
    'p50, ms',
    'p99, ms',
    'CPU server, ms',
    'CPU database, ms',
    'CPU both, ms',
    'bytes',
  ];
  return table(head, rows);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, index) => (index < 2 && head.length > 3 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
