/** Since when a channel is halted: periods of a halt that follow on one another are one halt. */
import { LAST_DAY, toEpochDay } from '../../model/partial-date.js';
import type { ChannelFact, PeriodDates } from '../read/fact-file.js';
import { holdsFrom } from '../rows/row-properties.js';

type Period = PeriodDates & Pick<ChannelFact['periods'][number], 'phase'>;

/** The number of the day from which the halt around a period certainly holds; undefined when it is no halt. */
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
