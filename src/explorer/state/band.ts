/** A channel's life as a band: its periods side by side, wide enough to be read, and its sessions on them. */

import { parsePartialDate } from '../../graph/dates.js';
import { dateWords } from '../../words/date-words.js';
import type { ChannelDetails } from '../data/details.js';
import { wordOf } from './vocabulary.js';

export interface BandPeriod {
  /** Between 0 and 1. */
  readonly x: number;
  readonly width: number;
  readonly phase: ChannelDetails['periods'][number]['phase'];
  /** "launched", "halted", "revived", else the phase. */
  readonly word: string;
  /** "2006", "as of Sep 2024", "when is not told". */
  readonly begins: string;
  /** No source says when it began. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface BandSession {
  readonly id: string;
  readonly x: number;
  /** "9" or, without a number, a dot. */
  readonly mark: string;
  readonly title: string;
  readonly held: boolean;
}

export interface Band {
  readonly periods: readonly BandPeriod[];
  readonly sessions: readonly BandSession[];
  readonly undated: readonly { readonly id: string; readonly title: string }[];
}

const LEAST_WIDTH = 0.34;

/** A year is as wide as it is long only within a period: short ones would vanish beside long ones. */
export function bandOf(
  { periods, sessions }: Pick<ChannelDetails, 'periods' | 'sessions'>,
  datasetAsOf: string,
): Band {
  const today = dayOf(datasetAsOf, 'max') ?? datasetAsOf;
  const starts = periods.map(
    ({ start, asOf, end }) => dayOf(start ?? asOf, 'min') ?? dayOf(end, 'min') ?? today,
  );
  const bounds = [...starts, [today, ...starts].sort().at(-1) ?? today];
  const days = starts.map((start, at) => Math.max(1, daysBetween(start, bounds[at + 1] ?? today)));
  const most = Math.max(1, ...days);
  const weights = days.map((count) => LEAST_WIDTH + (1 - LEAST_WIDTH) * (count / most));
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const edges = [0];
  for (const weight of weights) edges.push((edges.at(-1) ?? 0) + weight / total);
  const xOf = (day: string): number => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= day),
    );
    const share = Math.min(1, Math.max(0, daysBetween(starts[at] ?? day, day) / (days[at] ?? 1)));
    const [left = 0, right = 1] = [edges[at], edges[at + 1]];
    return left + (right - left) * share;
  };
  return {
    periods: periods.map(({ phase, opening, start, asOf, end }, at) => ({
      x: edges[at] ?? 0,
      width: (weights[at] ?? 0) / total,
      phase,
      word: wordOf(opening ?? phase),
      begins: start ? dateWords(start) : asOf ? `as of ${dateWords(asOf)}` : 'when is not told',
      openStart: !start,
      openEnd: !end,
    })),
    sessions: sessions.nodes
      .flatMap(({ id, title, session, date, status }) => {
        const day = dayOf(date, 'min');
        const when = date ? dateWords(date) : '';
        const held = status === 'HELD';
        return day
          ? [
              {
                id,
                x: xOf(day),
                mark: session ? String(session) : '',
                held,
                title: `${title}, ${wordOf(status)}, ${when}`,
              },
            ]
          : [];
      })
      .sort((a, b) => a.x - b.x),
    undated: sessions.nodes
      .filter(({ date }) => !date)
      .map(({ id, title, status }) => ({ id, title: `${title}, ${wordOf(status)}, without a date` })),
  };
}

function dayOf(edtf: string | null, bound: 'min' | 'max'): string | null {
  if (!edtf) return null;
  const parsed = parsePartialDate(edtf);
  return 'problem' in parsed ? null : parsed[bound];
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
