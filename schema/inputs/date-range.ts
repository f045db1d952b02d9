/** Valid time: partial dates, ranges, and what they become as parameters. */
import type { Parameters } from '../../src/engines/graph.js';
import { apiError } from '../../src/model/api-error.js';
import { FIRST_DAY, LAST_DAY } from '../../src/model/days.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';
import { PartialDateScalar } from '../partial-date.js';

const DateMatchEnum = defineEnum(
  'DateMatch',
  'How sure it must be that something lies in a range of time.',
  ['POSSIBLE', 'CERTAIN'],
  {
    POSSIBLE: 'Its bounds overlap the range at all.',
    CERTAIN: 'Its bounds lie within the range.',
  },
);

export const DateRange = builder.inputType('DateRange', {
  description:
    'A range of days; an end that is left out or null is open. With neither end it filters nothing.',
  fields: (t) => ({
    from: t.field({ type: PartialDateScalar, description: 'From its first day on.' }),
    to: t.field({ type: PartialDateScalar, description: 'Up to and with its last day.' }),
    match: t.field({ type: DateMatchEnum, defaultValue: 'POSSIBLE', description: 'How sure it must be.' }),
  }),
});

export interface DateRangeInput {
  from?: PartialDate | null | undefined;
  to?: PartialDate | null | undefined;
  match?: 'POSSIBLE' | 'CERTAIN' | null | undefined;
}

/** Whether a range leaves anything out. */
export function isBounded(range: DateRangeInput | null | undefined): boolean {
  return Boolean(range?.from ?? range?.to);
}

/** The parameters of every part that takes a range; all open when there is none. */
export function duringParams(range: DateRangeInput | null | undefined, argument = 'during'): Parameters {
  const from = range?.from?.min ?? FIRST_DAY;
  const to = range?.to?.max ?? LAST_DAY;
  if (from > to) {
    throw apiError(
      'INVALID_ARGUMENT',
      `${argument}.from (${from}) is after ${argument}.to (${to}); give the earlier day first.`,
      { argument: `${argument}.from` },
    );
  }
  const certain = range?.match === 'CERTAIN';
  return {
    during: isBounded(range),
    latestStart: certain ? LAST_DAY : to,
    earliestEnd: certain ? FIRST_DAY : from,
    earliestStart: certain ? from : FIRST_DAY,
    latestEnd: certain ? to : LAST_DAY,
  };
}
