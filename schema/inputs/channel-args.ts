/** Arguments that filter exchange channels, and the fragment parameters made from them. */
import type { PartialDate } from '../../src/model/partial-date.js';
import type { ChannelKind, ChannelPhase } from '../../src/model/vocabulary.js';
import { ChannelKindEnum, ChannelPhaseEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { asOfDay } from './as-of.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';

interface ChannelArgs {
  kind?: ChannelKind | null;
  phase?: ChannelPhase | null;
  asOf?: PartialDate | null;
  during?: DateRangeInput | null;
}

export function channelArgs(t: ArgumentBuilder) {
  return {
    kind: t.arg({ type: ChannelKindEnum, description: 'Of this kind. Left out: of any.' }),
    phase: t.arg({
      type: ChannelPhaseEnum,
      description: 'In this state as of `asOf`, or at some time within `during`. Left out: in any.',
    }),
    asOf: t.arg({
      type: PartialDateScalar,
      description:
        'A day, month or year, taken as its last day: only channels of which a period held then. ' +
        'Left out: the day of the data set where `phase` is given and `during` is not, else no day at all.',
    }),
    during: t.arg({
      type: DateRange,
      description:
        'Only channels of which a period (of the `phase` and day given) lies within a range of time, ' +
        'by the bounds that are known. Left out: no range.',
    }),
  };
}

export function channelParams(args: ChannelArgs) {
  return {
    kind: args.kind ?? null,
    phase: args.phase ?? null,
    asOf: asOfDay(args.asOf),
    ...duringParams(args.during),
  };
}
