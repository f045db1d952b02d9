/** A channel's life as a band: its periods side by side, wide enough to be read, and its sessions on them. */

import { parsePartialDate } from '../../model/partial-date.js';
import { formatDate } from '../../text/format-date.js';
import type { ChannelDetails } from '../api/details-types.js';
import { humanize } from '../state/vocabulary.js';

export interface TimelinePeriod {
  /** Between 0 and 1. */
  readonly x: number;
  readonly width: number;
  readonly phase: ChannelDetails['periods'][number]['phase'];
  /** "launched", "halted", "revived", else the phase. */
  readonly label: string;
  /** "2006", "as of Sep 2024", "when is not told". */
  readonly startText: string;
  /** No source says when it began. */
  readonly hasUnknownStart: boolean;
  readonly hasUnknownEnd: boolean;
}

export interface TimelineSession {
  readonly id: string;
  readonly x: number;
  /** "9" or, without a number, a dot. */
  readonly numberText: string;
  readonly title: string;
  readonly isHeld: boolean;
}

export interface ChannelTimeline {
  readonly periods: readonly TimelinePeriod[];
  readonly sessions: readonly TimelineSession[];
  readonly undated: readonly { readonly id: string; readonly title: string }[];
}

const MIN_PERIOD_WEIGHT = 0.34;

/** A year is as wide as it is long only within a period: short ones would vanish beside long ones. */
export function layOutChannelTimeline(
  { periods, sessions }: Pick<ChannelDetails, 'periods' | 'sessions'>,
  datasetAsOf: string,
): ChannelTimeline {
  const today = parseDay(datasetAsOf, 'max') ?? datasetAsOf;
  const starts = periods.map(
    ({ start, asOf, end }) => parseDay(start ?? asOf, 'min') ?? parseDay(end, 'min') ?? today,
  );
  const bounds = [...starts, [today, ...starts].sort().at(-1) ?? today];
  const days = starts.map((start, at) => Math.max(1, countDays(start, bounds[at + 1] ?? today)));
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
      startText: start ? formatDate(start) : asOf ? `as of ${formatDate(asOf)}` : 'when is not told',
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
