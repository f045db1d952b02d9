/** Dates of something that lasts: a membership or a period of an exchange channel. */
import { LAST_DAY } from './days.js';
import type { PartialDate } from './partial-date.js';

export interface PeriodDates {
  readonly start?: PartialDate | undefined;
  readonly end?: PartialDate | undefined;
  /** Earliest date for which a source names it; given where the start is unknown. */
  readonly asOf?: PartialDate | undefined;
}

/** ISO day from which a period certainly holds; the last day of all if it has neither start nor asOf. */
export function holdsFrom({ start, asOf }: Pick<PeriodDates, 'start' | 'asOf'>): string {
  return start?.max ?? asOf?.max ?? LAST_DAY;
}
