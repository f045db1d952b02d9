/** Channel: exchange channels between parties, parliaments, militaries and ministries, and their periods. */

import { toEpochDay } from '../../src/model/days.js';
import type { PartialDate as DateValue } from '../../src/model/partial-date.js';
import {
  CHANNEL_KINDS,
  CHANNEL_OPENINGS,
  CHANNEL_PHASES,
  type ChannelKind,
  type ChannelPhase,
} from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import type { ArgumentBuilder } from '../inputs/argument-builder.js';
import {
  asOfDay,
  DateRange,
  type DateRangeInput,
  duringParams,
  PartialDateScalar,
  validTimeFields,
} from '../inputs/date-range.js';
import { getOrderName } from '../inputs/order.js';
import { Evidence } from './evidence.js';
import { MeetingConnection, meetingArgs, meetingParams } from './meeting.js';
import { Node } from './node.js';
import { Entity, slugParams } from './refs.js';

const ChannelKindEnum = defineEnum('ChannelKind', 'Who exchanges in a channel.', CHANNEL_KINDS, {
  PARTY: 'Parties.',
  MILITARY: 'Armed forces or ministries of defence.',
  PARLIAMENTARY: 'Parliaments or their members.',
  MINISTERIAL: 'Ministers.',
});

export const ChannelPhaseEnum = defineEnum(
  'ChannelPhase',
  'What state an exchange channel is in.',
  CHANNEL_PHASES,
  {
    AGREED: 'Agreed upon, and not begun.',
    ACTIVE: 'At work.',
    HALTED: 'Interrupted.',
    ENDED: 'Given up.',
  },
);

const ChannelOpeningEnum = defineEnum('ChannelOpening', 'How an active period began.', CHANNEL_OPENINGS, {
  LAUNCHED: 'For the first time.',
  REVIVED: 'Again, after a halt.',
});

const ChannelPeriod = rowRef('ChannelPeriod').implement({
  description: 'A period in the life of an exchange channel.',
  extensions: { [CYPHER_VARIABLE]: 'period' },
  fields: (t) => ({
    phase: t.stored('phase', { type: ChannelPhaseEnum, description: 'The state that it was in.' }),
    opening: t.stored('opening', {
      type: ChannelOpeningEnum,
      nullable: true,
      description: 'How it began; null when no source says.',
    }),
    ...validTimeFields(t),
    reason: t.stored('reason', {
      type: 'String',
      nullable: true,
      description: 'Why, in our own words; null when no source says.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const Channel = rowRef('Channel').implement({
  description: 'A standing channel of exchange between two or more parties, institutions or countries.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'channel' },
  fields: (t) => ({
    slug: t.stored('slug', { type: 'String', description: 'Its name in kebab-case ASCII.' }),
    name: t.stored('name', { type: 'String', description: 'Its name, in our own words.' }),
    kind: t.stored('kind', { type: ChannelKindEnum, description: 'Who exchanges in it.' }),
    description: t.stored('description', {
      type: 'String',
      nullable: true,
      description: 'What it is; null when nobody wrote it.',
    }),
    endpoints: t.related('endpoints', {
      type: [Entity],
      lengthBound: longestLoaded('endpoints'),
      description: 'Between whom it runs, two or more.',
    }),
    phase: t.related('phase', {
      type: ChannelPhaseEnum,
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: 'A day, month or year, taken as its last day. Left out: the day of the data set.',
        }),
      },
      params: ({ asOf }) => ({ asOf: asOfDay(asOf) }),
      description:
        'The state that it was in on a day: that of the period that had certainly begun and had not certainly ended. Null when there is none.',
    }),
    periods: t.related('periods', {
      type: [ChannelPeriod],
      lengthBound: longestLoaded('periods'),
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description:
            'A day, month or year, taken as its last day: the one that had certainly begun and not certainly ended then. Left out: no day.',
        }),
        during: t.arg({
          type: DateRange,
          description: 'Those within a range of time, by the bounds that are known. Left out: whenever.',
        }),
      },
      params: ({ asOf, during }) => ({ asOf: asOfDay(asOf), ...duringParams(during) }),
      description: 'Its periods, oldest first; empty when none is within `asOf` and `during`.',
    }),
    dormantDays: t.related('dormant-days', {
      type: 'Int',
      nullable: true,
      args: {
        asOf: t.arg({
          type: PartialDateScalar,
          description: 'A day, month or year, taken as its last day. Left out: the day of the data set.',
        }),
      },
      params: ({ asOf }) => {
        const day = asOfDay(asOf);
        return { asOf: day, dayNumber: day === null ? null : toEpochDay(day) };
      },
      description:
        'For how many whole days it had been HALTED on a day, counted from the day on which that had certainly begun: ' +
        '0 on that day itself. Where no source says when the halt began, that is the day for which it is told (`asOf` of ' +
        'the period), and it may have lasted longer. Null when `phase` is another on the day: never 0 for a channel at work.',
    }),
    sessions: t.connected('sessions', {
      type: MeetingConnection,
      args: meetingArgs(t),
      params: meetingParams,
      order: getOrderName,
      undatedFragment: 'undated-sessions',
      description: 'The meetings that belong to it, in every status, latest first.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const ChannelConnection = defineConnection(Channel, 'Channel', { plural: 'exchange channels' });

interface ChannelArgs {
  kind?: ChannelKind | null;
  phase?: ChannelPhase | null;
  asOf?: DateValue | null;
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

builder.queryFields((t) => ({
  channel: t.related('channel', {
    type: Channel,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its name in kebab-case ASCII.' }) },
    params: slugParams('Channel'),
    description: 'An exchange channel by slug; null when there is none.',
  }),
  channels: t.connected('channels', {
    type: ChannelConnection,
    args: channelArgs(t),
    params: channelParams,
    description: 'Exchange channels, by name.',
  }),
}));
