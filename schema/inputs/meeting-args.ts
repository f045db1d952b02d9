/** Arguments that filter and order meetings, and the fragment parameters made from them. */
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import type { MeetingStatus } from '../../src/model/vocabulary.js';
import { MeetingStatusEnum, ScopeEnum } from '../enums.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
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
      description: 'With one of these statuses; `[]` gives none. Left out: all.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'Within a range of time. Left out: whenever, undated ones too.',
    }),
    orderBy: t.arg({ type: MeetingOrder, description: 'Left out: latest first.' }),
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
      description: 'For organisations and countries: whose meetings count.',
    }),
  };
}

export function entityMeetingParams(args: MeetingArgs & { scope?: 'DIRECT' | 'MEMBERS' | null }) {
  return { ...meetingParams(args), scope: args.scope ?? 'MEMBERS' };
}

/** What meetings are looked up by, of whoever they are; `with` and `channel` must be there. */
export function meetingFilterArgs(t: ArgumentBuilder) {
  return {
    with: t.arg.idList({
      description: `Entities that all took part, themselves or (organisations, countries) by a part or a member, as in scope MEMBERS. ${ID_ARGUMENT_RULES}`,
    }),
    place: t.arg.string({
      description: 'Part of the place, in any case: `beijing`; at most 200 characters.',
    }),
    channel: t.arg.id({
      description: `The exchange channel that they belong to. ${ID_ARGUMENT_RULES}`,
    }),
  };
}

/** The arguments of {@link meetingFilterArgs} that hold ids. */
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

/** HELD alone unless asked; null is as if left out. */
export function statusOrHeld(status: readonly MeetingStatus[] | null | undefined): readonly MeetingStatus[] {
  return status ?? ['HELD'];
}
