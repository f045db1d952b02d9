/** The `asOf` argument: a day, month or year, read as its last day. */

import { apiError } from '../../src/model/api-error.js';
import { LAST_DAY } from '../../src/model/days.js';
import type { PartialDate } from '../../src/model/partial-date.js';

/** The day before LAST_DAY, which marks an open end: a period without an end must hold on every `asOf`. */
const LATEST_AS_OF_DAY = '9999-12-30';

/** Last day of the date, as an ISO day. Null: no date. Throws INVALID_DATE unless it is a single day, month or year. */
export function asOfDay(asOf: PartialDate | null | undefined, argument = 'asOf'): string | null {
  if (!asOf) return null;
  if (asOf.precision === null) {
    throw apiError(
      'INVALID_DATE',
      `${argument}: ${asOf.text} is not a single day, month or year; write 2025-01-14, 2025-01 or 2025.`,
      { argument },
    );
  }
  return asOf.max === LAST_DAY ? LATEST_AS_OF_DAY : asOf.max;
}
