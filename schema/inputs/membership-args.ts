/** Arguments that filter memberships, and the fragment parameters made from them. */
import type { PartialDate } from '../../src/model/partial-date.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

export function membershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description:
        'A day, month or year, taken as its last day: what held then. Left out: the day of the data set, ' +
        'or no day at all when `during` is given.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'What held at some time within a range. Left out: no range.',
    }),
  };
}

/** The same where no day means at any time. */
export function anyTimeMembershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description: 'A day, month or year, taken as its last day: what held then. Left out: at any time.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'What held at some time within a range. Left out: no range.',
    }),
  };
}

export function membershipParams(args: { asOf?: PartialDate | null; during?: DateRangeInput | null }) {
  return { asOf: asOfDay(args.asOf), ...duringParams(args.during) };
}
