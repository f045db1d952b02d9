/** Since when a channel is halted: periods of a halt that follow on one another are one halt. */
import { dayNumber, LAST_DAY } from '../graph/dates.js';
import type { ChannelFact, PeriodDates } from './fact-file.js';
import { holdsFrom } from './rows.js';

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
  if (begins === LAST_DAY) return undefined;
  const before = periods[position - 1];
  const unbroken = before && (before.end?.max ?? LAST_DAY) >= begins && holdsFrom(before) <= begins;
  return (unbroken ? haltDay(periods, position - 1) : undefined) ?? begins;
}
