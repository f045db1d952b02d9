/** Arguments that filter acts, and the fragment parameters made from them. */
import type { ActEvent } from '../../src/model/vocabulary.js';
import { duringArgument, EMPTY_LIST } from '../descriptions.js';
import { ActEventEnum } from '../enums.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

interface ActArgs {
  event?: readonly ActEvent[] | null;
  during?: DateRangeInput | null;
}

export function actArgs(t: ArgumentBuilder) {
  return {
    event: t.arg({
      type: [ActEventEnum],
      description: `Kinds of act. ${EMPTY_LIST} Default: every kind.`,
    }),
    during: t.arg({
      type: DateRange,
      description: duringArgument('acts'),
    }),
  };
}

export function actParams(args: ActArgs) {
  return { event: args.event ?? null, ...duringParams(args.during) };
}
