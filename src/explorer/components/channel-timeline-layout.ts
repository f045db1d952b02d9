/** Lays out the timeline of a channel: its periods side by side, each wide enough to be readable, and its sessions. */

import { parsePartialDate } from '../../model/partial-date.js';
import { formatDate } from '../../text/format-date.js';
import type { ChannelDetails } from '../api/details-types.js';
import { humanize } from '../state/vocabulary.js';

export interface TimelinePeriod {
  /** Between 0 and 1. */
  readonly x: number;
  readonly width: number;
  readonly phase: ChannelDetails['periods'][number]['phase'];
  /** How the period began ("launched", "revived"), otherwise its phase. */
  readonly label: string;
  /** "2006", "as of Sep 2024" or "date unknown". */
  readonly startText: string;
  readonly hasUnknownStart: boolean;
  readonly hasUnknownEnd: boolean;
}

export interface TimelineSession {
  readonly id: string;
  /** Between 0 and 1. */
  readonly x: number;
  /** Empty for a session without a number. */
  readonly numberText: string;
  readonly title: string;
  readonly isHeld: boolean;
}

export interface ChannelTimeline {
  readonly periods: readonly TimelinePeriod[];
  readonly sessions: readonly TimelineSession[];
  readonly undated: readonly { readonly id: string; readonly title: string }[];
}

/** Width of the shortest period relative to the longest. */
const MIN_PERIOD_WEIGHT = 0.34;

/** The scale is only linear within a period: with one scale, short periods would be invisible beside long ones. */
export function layOutChannelTimeline(
  { periods, sessions }: Pick<ChannelDetails, 'periods' | 'sessions'>,
  datasetAsOf: string,
): ChannelTimeline {
  const lastDay = parseDay(datasetAsOf, 'max') ?? datasetAsOf;
  const starts = periods.map(
    ({ start, asOf, end }) => parseDay(start ?? asOf, 'min') ?? parseDay(end, 'min') ?? lastDay,
  );
  const bounds = [...starts, [lastDay, ...starts].sort().at(-1) ?? lastDay];
  const days = starts.map((start, at) => Math.max(1, countDays(start, bounds[at + 1] ?? lastDay)));
  const longestDays = Math.max(1, ...days);
  const weights = days.map((count) => MIN_PERIOD_WEIGHT + (1 - MIN_PERIOD_WEIGHT) * (count / longestDays));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const edges = [0];
  for (const weight of weights) edges.push((edges.at(-1) ?? 0) + weight / total);
  const positionOf = (day: string): number => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= day),
    );
    const share = Math.min(1, Math.max(0, countDays(starts[at] ?? day, day) / (days[at] ?? 1)));
    const [left = 0, right = 1] = [edges[at], edges[at + 1]];
    return left + (right - left) * share;
  };
  return {
    periods: periods.map(({ phase, opening, start, asOf, end }, at) => ({
      x: edges[at] ?? 0,
      width: (weights[at] ?? 0) / total,
      phase,
      label: humanize(opening ?? phase),
      startText: start ? formatDate(start) : asOf ? `as of ${formatDate(asOf)}` : 'date unknown',
      hasUnknownStart: !start,
      hasUnknownEnd: !end,
    })),
    sessions: sessions.nodes
      .flatMap(({ id, title, session, date, status }) => {
        const day = parseDay(date, 'min');
        const when = date ? formatDate(date) : '';
        const isHeld = status === 'HELD';
        return day
          ? [
              {
                id,
                x: positionOf(day),
                numberText: session ? String(session) : '',
                isHeld,
                title: `${title}, ${humanize(status)}, ${when}`,
              },
            ]
          : [];
      })
      .sort((a, b) => a.x - b.x),
    undated: sessions.nodes
      .filter(({ date }) => !date)
      .map(({ id, title, status }) => ({ id, title: `${title}, ${humanize(status)}, without a date` })),
  };
}

function parseDay(edtf: string | null, bound: 'min' | 'max'): string | null {
  if (!edtf) return null;
  const parsed = parsePartialDate(edtf);
  return 'problem' in parsed ? null : parsed[bound];
}

function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
