/** What was measured, as tables of Markdown: medians of the rounds. */
import type { Contender } from './contenders.js';
import type { ThroughputStats } from './measure-throughput.js';

export interface Measurement extends ThroughputStats {
  readonly query: string;
  readonly contender: string;
  /** Milliseconds of the processor for each question. */
  readonly serverCpuMs: number;
  readonly databaseCpuMs: number;
  /** Of an answer. */
  readonly bytes: number;
}

export function formatStartup(contenders: readonly (Contender & { readonly memory: number })[]): string {
  const rows = contenders.map(({ name, process, memory }) => [
    name,
    process ? (process.startMs / 1_000).toFixed(2) : '–',
    memory.toFixed(0),
  ]);
  return table(['', 'starts in s', 'MB when idle'], rows);
}

export function formatResults(measured: readonly Measurement[]): string {
  const titles = [...new Set(measured.map(({ query }) => query))];
  const rows = titles.flatMap((title) => {
    const here = measured.filter(({ query }) => query === title);
    const contenders = [...new Set(here.map(({ contender }) => contender))].sort();
    return contenders.map((contender, index) => {
      const own = here.filter((one) => one.contender === contender);
      const of = (value: (one: Measurement) => number) => median(own.map(value));
      return [
        index === 0 ? title : '',
        contender,
        of(({ perSecond }) => perSecond).toFixed(0),
        of(({ p50 }) => p50).toFixed(1),
        of(({ p99 }) => p99).toFixed(1),
        of(({ serverCpuMs }) => serverCpuMs).toFixed(2),
        of(({ databaseCpuMs }) => databaseCpuMs).toFixed(2),
        of(({ serverCpuMs, databaseCpuMs }) => serverCpuMs + databaseCpuMs).toFixed(2),
        of(({ bytes }) => bytes).toFixed(0),
      ];
    });
  });
  const head = [
    'question',
    'by',
    'a second',
    'p50 ms',
    'p99 ms',
    'CPU ms server',
    'database',
    'both',
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
