/** Since when a channel is halted: periods of a halt that follow on one another are one halt. */
import { dayNumber } from '../graph/dates.js';
import type { ChannelFact, PeriodDates } from './fact-file.js';
import { holdsFrom, NEVER } from './rows.js';

type Period = PeriodDates & Pick<ChannelFact['periods'][number], 'phase'>;

/** The number of the day from which the halt around a period certainly holds; undefined when it is no halt. */
export function haltedSince(periods: readonly Period[], position: number): number | undefined {
  const since = haltDay(periods, position);
  return since === undefined ? undefined : dayNumber(since);
}

function haltDay(periods: readonly Period[], position: number): string | undefined {
  const period = periods[position];
  if (period?.phase !== 'HALTED') return undefined;
  const begins = holdsFrom(period);
  if (begins === NEVER) return undefined;
  const before = periods[position - 1];
  const unbroken = before && (before.end?.max ?? NEVER) >= begins && holdsFrom(before) <= begins;
  return (unbroken ? haltDay(periods, position - 1) : undefined) ?? begins;
}
