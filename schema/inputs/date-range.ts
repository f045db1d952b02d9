/** The input type DateRange, and the fragment parameters made from it. */

import { apiError } from '../../src/model/api-error.js';
import { FIRST_DAY, LAST_DAY } from '../../src/model/days.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';
import { PartialDateScalar } from '../partial-date.js';

const DateMatchEnum = defineEnum(
  'DateMatch',
  'Certainty with which something must lie within a range of days.',
  ['POSSIBLE', 'CERTAIN'],
  {
    POSSIBLE: 'Its earliest and latest possible days overlap the range.',
    CERTAIN: 'Its earliest and latest possible days are both within the range.',
  },
);

export const DateRange = builder.inputType('DateRange', {
  description:
    'Range of days. An end that is null or missing is open; with both ends open the range filters nothing. ' +
    'Errors: INVALID_ARGUMENT if `from` is after `to`.',
  fields: (t) => ({
    from: t.field({
      type: PartialDateScalar,
      description: 'Start of the range; a month or year means its first day. Null: open.',
    }),
    to: t.field({
      type: PartialDateScalar,
      description: 'End of the range, inclusive; a month or year means its last day. Null: open.',
    }),
    match: t.field({
      type: DateMatchEnum,
      defaultValue: 'POSSIBLE',
      description: 'Certainty that is required where dates are not exact.',
    }),
  }),
});

export interface DateRangeInput {
  from?: PartialDate | null | undefined;
  to?: PartialDate | null | undefined;
  match?: 'POSSIBLE' | 'CERTAIN' | null | undefined;
}

/** Whether the range has at least one bound. */
export function isBounded(range: DateRangeInput | null | undefined): boolean {
  return Boolean(range?.from ?? range?.to);
}

/** Bounds of the first and the last day of an item, as ISO days. `during` is false if the range is open. */
export type DateRangeParams = {
  readonly during: boolean;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly earliestStart: string;
  readonly latestEnd: string;
};

/** Parameters of the fragments that take a range. Without a range all bounds are open. */
export function duringParams(range: DateRangeInput | null | undefined, argument = 'during'): DateRangeParams {
  const from = range?.from?.min ?? FIRST_DAY;
  const to = range?.to?.max ?? LAST_DAY;
  if (from > to) {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}.from (${from}) is after ${argument}.to (${to}); give the earlier day first.`,
      { argument: `${argument}.from` },
    );
  }
  const isCertain = range?.match === 'CERTAIN';
  return {
    during: isBounded(range),
    latestStart: isCertain ? LAST_DAY : to,
    earliestEnd: isCertain ? FIRST_DAY : from,
    earliestStart: isCertain ? from : FIRST_DAY,
    latestEnd: isCertain ? to : LAST_DAY,
  };
}
