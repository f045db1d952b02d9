/** Arguments that filter memberships, and the fragment parameters made from them. */

import type { PartialDate } from '../../src/model/partial-date.js';
import { asOfArgument } from '../descriptions.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

export function membershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description: asOfArgument(
        'Date: only memberships that applied on it.',
        '`Dataset.asOf`, or no date if `during` is given',
      ),
    }),
    during: t.arg({
      type: DateRange,
      description: 'Range of days: only memberships that applied at some time within it. Default: no range.',
    }),
  };
}

/** The same arguments for lists that cover any time by default. */
export function anyTimeMembershipArgs(t: ArgumentBuilder) {
  return {
    asOf: t.arg({
      type: PartialDateScalar,
      description: asOfArgument('Date: only memberships that applied on it.', 'memberships of any time'),
    }),
    during: t.arg({
      type: DateRange,
      description: 'Range of days: only memberships that applied at some time within it. Default: no range.',
    }),
  };
}

export function membershipParams(args: { asOf?: PartialDate | null; during?: DateRangeInput | null }) {
  return { asOf: asOfDay(args.asOf), ...duringParams(args.during) };
}
