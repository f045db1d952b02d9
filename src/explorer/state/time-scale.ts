/** The stops of the time slider: only times at which something begins or ends, so that each step changes something. */
import { dateWords } from '../../words/date-words.js';
import type { PictureEdge } from './model.js';

export interface Stop {
  /** ISO days, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** "14 Jan 2025", "Oct 2018" or "2018", as fine as the scale is. */
  readonly label: string;
  /** How many edges have this time within their bounds. */
  readonly count: number;
}

const LENGTHS = [10, 7, 4] as const;
const MOST_STOPS = 120;

/** By day, by month where days would be too many, else by year. Nothing dated gives no stops. */
export function stopsOf(edges: Iterable<Pick<PictureEdge, 'earliest' | 'latest'>>): Stop[] {
  const dated = [...edges].filter(({ earliest, latest }) => earliest !== null || latest !== null);
  const days = dated.flatMap(({ earliest, latest }) => [earliest, latest]).filter((day) => day !== null);
  for (const length of LENGTHS) {
    const prefixes = [...new Set(days.map((day) => day.slice(0, length)))].sort();
    if (prefixes.length > MOST_STOPS && length !== 4) continue;
    return prefixes.map((prefix) => {
      const stop = { from: firstDay(prefix), to: lastDay(prefix), label: dateWords(prefix) };
      return { ...stop, count: dated.filter((edge) => holds(edge, stop)).length };
    });
  }
  return [];
}

/** Which stops a range of days begins and ends at; a range beyond the scale ends at its ends. */
export function rangeAt(stops: readonly Stop[], from: string | null, to: string | null): [number, number] {
  const last = Math.max(stops.length - 1, 0);
  const first = from ? stops.findIndex((stop) => stop.to >= from) : 0;
  const end = to ? stops.findLastIndex((stop) => stop.from <= to) : last;
  const start = first === -1 ? last : first;
  return [start, Math.max(start, end === -1 ? 0 : end)];
}

/** The days of a range of stops; the ends of the scale leave the range open. */
export function daysAt(stops: readonly Stop[], start: number, end: number): [string | null, string | null] {
  return [
    start <= 0 ? null : (stops[start]?.from ?? null),
    end >= stops.length - 1 ? null : (stops[end]?.to ?? null),
  ];
}

function holds(
  { earliest, latest }: Pick<PictureEdge, 'earliest' | 'latest'>,
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
