/** Arguments that filter and order meetings, and the fragment parameters made from them. */

import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import { duringArgument, EMPTY_LIST, idRules, PLACE, SCOPE } from '../descriptions.js';
import { MeetingStatusEnum, ScopeEnum } from '../enums.js';
import type { ArgumentBuilder } from './argument-builder.js';
import { DateRange, type DateRangeInput, duringParams } from './date-range.js';
import { MeetingOrder } from './order.js';
import { parseSubstring } from './substring.js';

interface MeetingArgs {
  status?: readonly MeetingStatus[] | null;
  during?: DateRangeInput | null;
}

export function meetingArgs(t: ArgumentBuilder) {
  return {
    status: t.arg({
      type: [MeetingStatusEnum],
      description: `Statuses of the meetings. ${EMPTY_LIST} Default: every status.`,
    }),
    during: t.arg({
      type: DateRange,
      description: duringArgument('meetings'),
    }),
    orderBy: t.arg({ type: MeetingOrder, description: 'Order of the list. Default: latest first.' }),
  };
}

export function meetingParams(args: MeetingArgs) {
  return { status: args.status ?? null, ...duringParams(args.during) };
}

export function entityMeetingArgs(t: ArgumentBuilder) {
  return {
    ...meetingArgs(t),
    scope: t.arg({
      type: ScopeEnum,
      defaultValue: 'MEMBERS',
      description: SCOPE,
    }),
  };
}

export function entityMeetingParams(args: MeetingArgs & { scope?: 'DIRECT' | 'MEMBERS' | null }) {
  return { ...meetingParams(args), scope: args.scope ?? 'MEMBERS' };
}

/** Arguments of `meetings` and `meetingStatistics`; the ids in `with` and `channel` must exist. */
export function meetingFilterArgs(t: ArgumentBuilder) {
  return {
    with: t.arg.idList({
      description: `Entities that all took part, each by the rule of scope MEMBERS. Default: anyone. ${idRules()}`,
    }),
    place: t.arg.string({
      description: `${PLACE} Default: any place.`,
    }),
    channel: t.arg.id({
      description: `Exchange channel of the meetings. Default: any channel, or none. ${idRules('Channel')}`,
    }),
  };
}

/** The arguments of {@link meetingFilterArgs} that take ids, and the kinds of id that they accept. */
export const MEETING_ID_ARGUMENTS = { with: ENTITY_LABELS, channel: ['Channel'] } as const;

interface MeetingFilterArgs extends MeetingArgs {
  with?: readonly string[] | null;
  place?: string | null;
  channel?: string | null;
}

export function meetingFilterParams(args: MeetingFilterArgs) {
  return {
    ...meetingParams(args),
    with: args.with ?? [],
    place: parseSubstring('place', args.place),
    channel: args.channel ?? null,
  };
}

/** The statuses given, or only HELD. */
export function statusOrHeld(status: readonly MeetingStatus[] | null | undefined): readonly MeetingStatus[] {
  return status ?? ['HELD'];
}
