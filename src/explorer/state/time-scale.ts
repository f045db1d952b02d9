/** Computes the stops of the time slider: only times at which an edge begins or ends, so that every step changes the graph. */
import { formatDate } from '../../text/format-date.js';
import type { SubgraphEdge } from './subgraph.js';

export interface TimeStop {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** "14 Jan 2025", "Oct 2018" or "2018", depending on the scale. */
  readonly label: string;
  /** Number of edges whose bounds include this time. */
  readonly count: number;
}

const PREFIX_LENGTHS = [10, 7, 4] as const;
const MAX_STOPS = 120;

/** Stops by day; by month or year if there would be too many. Empty if no edge has a date. */
export function createTimeStops(edges: Iterable<Pick<SubgraphEdge, 'earliest' | 'latest'>>): TimeStop[] {
  const dated = [...edges].filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const days = dated.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  for (const length of PREFIX_LENGTHS) {
    const prefixes = [...new Set(days.map((day) => day.slice(0, length)))].sort();
    if (prefixes.length > MAX_STOPS && length !== 4) continue;
    return prefixes.map((prefix) => {
      const stop = { from: firstDay(prefix), to: lastDay(prefix), label: formatDate(prefix) };
      return { ...stop, count: dated.filter((edge) => isActiveAt(edge, stop)).length };
    });
  }
  return [];
}

/** Indexes of the first and last stop in a range of days, clamped to the scale. */
export function toStopRange(
  stops: readonly TimeStop[],
  from: string | null,
  to: string | null,
): [number, number] {
  const last = Math.max(stops.length - 1, 0);
  const first = from ? stops.findIndex((stop) => stop.to >= from) : 0;
  const end = to ? stops.findLastIndex((stop) => stop.from <= to) : last;
  const start = first === -1 ? last : first;
  return [start, Math.max(start, end === -1 ? 0 : end)];
}

/** The days of a range of stops. Null at an end of the scale: the range is open there. */
export function toDayRange(
  stops: readonly TimeStop[],
  start: number,
  end: number,
): [string | null, string | null] {
  return [
    start <= 0 ? null : (stops[start]?.from ?? null),
    end >= stops.length - 1 ? null : (stops[end]?.to ?? null),
  ];
}

function isActiveAt(
  { earliest, latest }: Pick<SubgraphEdge, 'earliest' | 'latest'>,
  { from, to }: { from: string; to: string },
) {
  return (earliest ?? '') <= to && (latest ?? '9999') >= from;
}

function firstDay(prefix: string): string {
  return `${prefix}${'-01-01'.slice(prefix.length - 4)}`;
}

function lastDay(prefix: string): string {
  if (prefix.length === 10) return prefix;
  if (prefix.length === 4) return `${prefix}-12-31`;
  const [year, month] = prefix.split('-').map(Number);
  return `${prefix}-${new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate()}`;
}
