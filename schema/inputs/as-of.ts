/** The `asOf` argument: a day, month or year, read as its last day. */
import { apiError } from '../../src/model/api-error.js';
import { LAST_DAY } from '../../src/model/days.js';
import type { PartialDate } from '../../src/model/partial-date.js';

/** The last day of all stands for an end that is not known, which no day may reach. */
const LATEST_AS_OF_DAY = '9999-12-30';

/** The last day of an `asOf`, or null when it is left out: the day of the data set. */
export function asOfDay(asOf: PartialDate | null | undefined, argument = 'asOf'): string | null {
  if (!asOf) return null;
  if (asOf.precision === null) {
    throw apiError(
      'INVALID_DATE',
      `${argument}: ${asOf.text} is no single day, month or year; write 2025-01-14, 2025-01 or 2025.`,
      { argument },
    );
  }
  return asOf.max === LAST_DAY ? LATEST_AS_OF_DAY : asOf.max;
}
