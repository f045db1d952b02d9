/** Computes since when a channel has been halted; consecutive halted periods count as one halt. */
import { LAST_DAY, toEpochDay } from '../../model/days.js';
import { holdsFrom, type PeriodDates } from '../../model/period-dates.js';
import type { ChannelFact } from '../read/fact-file.js';

type Period = PeriodDates & Pick<ChannelFact['periods'][number], 'phase'>;

/** Epoch day from which the halt certainly holds; undefined if the period is not halted or its start is unknown. */
export function haltedSince(periods: readonly Period[], position: number): number | undefined {
  const since = haltStart(periods, position);
  return since === undefined ? undefined : toEpochDay(since);
}

function haltStart(periods: readonly Period[], position: number): string | undefined {
  const period = periods[position];
  if (period?.phase !== 'HALTED') return undefined;
  const start = holdsFrom(period);
  if (start === LAST_DAY) return undefined;
  const previous = periods[position - 1];
  const isContiguous = previous && (previous.end?.max ?? LAST_DAY) >= start && holdsFrom(previous) <= start;
  return (isContiguous ? haltStart(periods, position - 1) : undefined) ?? start;
}
