/** Arguments that filter acts, and the fragment parameters made from them. */
import type { ActEvent } from '../../src/model/vocabulary.js';
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
      description: 'Of one of these kinds; `[]` gives none. Left out: of any.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'Within a range of time. Left out: whenever, undated ones too.',
    }),
  };
}

export function actParams(args: ActArgs) {
  return { event: args.event ?? null, ...duringParams(args.during) };
}
