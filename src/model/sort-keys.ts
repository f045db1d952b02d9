/** Sort keys of dates. Undated items come last, whether the latest or the earliest come first. */
import type { PartialDate } from './partial-date.js';

/** Sorts after every date. */
export const UNDATED_SORT_KEY = '~';

/** Key for descending order: the latest first; '' if undated. */
export function latestSortKey(date: PartialDate | undefined): string {
  return date ? `${date.max}${date.min}` : '';
}

/** Key for ascending order: the earliest first. */
export function earliestSortKey(date: PartialDate | undefined): string {
  return date ? `${date.min}${date.max}` : UNDATED_SORT_KEY;
}
