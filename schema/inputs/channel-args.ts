/** Arguments that filter exchange channels, and the fragment parameters made from them. */

import type { PartialDate } from '../../src/model/partial-date.js';
import type { ChannelKind, ChannelPhase } from '../../src/model/vocabulary.js';
import { asOfArgument } from '../descriptions.js';
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
    kind: t.arg({ type: ChannelKindEnum, description: 'Kind of channel. Default: every kind.' }),
    phase: t.arg({
      type: ChannelPhaseEnum,
      description:
        'Phase of the channel as of `asOf`, or at some time within `during`. Default: every phase.',
    }),
    asOf: t.arg({
      type: PartialDateScalar,
      description: asOfArgument(
        'Date: only channels with a period that applied on it.',
        '`Dataset.asOf` if `phase` is given without `during`; otherwise no date',
      ),
    }),
    during: t.arg({
      type: DateRange,
      description:
        'Range of days: only channels with a period within it. If `phase` or `asOf` is given, the same period ' +
        'must match it. Unknown bounds of a period are open. Default: no range.',
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
