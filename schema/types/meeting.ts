/** Meeting: a meeting, visit or session, who sat on which side, and finding them. */

import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { MEETING_KINDS, type MeetingStatus, SIDE_ROLES } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { type ArgumentBuilder, MeetingStatusEnum, ScopeEnum } from '../inputs/argument-builder.js';
import { DateRange, type DateRangeInput, duringParams, PartialDateScalar } from '../inputs/date-range.js';
import { MeetingWhere, parseMeetingWhere } from '../inputs/meeting-where.js';
import { getOrderName, MeetingOrder } from '../inputs/order.js';
import { parseSubstring } from '../inputs/substring.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { Channel } from './channel.js';
import { Country } from './country.js';
import { BasisEnum } from './encounter.js';
import { Evidence } from './evidence.js';
import { Node } from './node.js';
import { Entity, slugParams } from './refs.js';

export const MeetingKindEnum = defineEnum('MeetingKind', 'What kind of meeting it is.', MEETING_KINDS, {
  MEETING: 'Those named met.',
  VISIT: 'One side visits the other, and no single meeting within it is told of.',
  SESSION: 'One of the numbered or regular sessions of an exchange channel.',
});

const SideRoleEnum = defineEnum('SideRole', 'What a side of a meeting was.', SIDE_ROLES, {
  HOST: 'It received.',
  VISITOR: 'It came.',
  PARTICIPANT: 'Neither host nor visitor, or the source does not say.',
});

const Participant = rowRef('Participant').implement({
  description: 'Someone or something at a meeting.',
  fields: (t) => ({
    entity: t.bound('entity', {
      type: Entity,
      description: 'Who; a delegation with no named member is its institution, party or country.',
    }),
    basis: t.stored('basis', { type: BasisEnum, description: 'What the presence rests on.' }),
  }),
});

const MeetingSide = rowRef('MeetingSide').implement({
  description: 'One side of a meeting; those of one side did not “meet each other” there.',
  fields: (t) => ({
    role: t.stored('role', { type: SideRoleEnum, description: 'What the side was.' }),
    participants: t.related('participants', {
      type: [Participant],
      lengthBound: longestLoaded('participants'),
      description:
        'Who was there, as the source orders them. Named persons alone: their party or country is not added.',
    }),
  }),
});

export const Meeting = rowRef('Meeting').implement({
  description: 'A meeting, visit or session, held or not.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'meeting' },
  fields: (t) => ({
    slug: t.stored('slug', { type: 'String', description: 'Its name in kebab-case ASCII.' }),
    title: t.stored('title', { type: 'String', description: 'What it was, in our own words.' }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When; null when no source says.',
    }),
    previousDate: t.stored('previousDate', {
      type: PartialDateScalar,
      nullable: true,
      description:
        'The date that it had before it was put off, which no range of time (`during`) looks at; null when it was not.',
    }),
    status: t.stored('status', { type: MeetingStatusEnum, description: 'What became of it.' }),
    kind: t.stored('kind', { type: MeetingKindEnum, description: 'What kind of meeting it is.' }),
    note: t.stored('note', {
      type: 'String',
      nullable: true,
      description: 'What else there is to know; null when nothing.',
    }),
    place: t.stored('place', {
      type: 'String',
      nullable: true,
      description: 'Where; null when no source says.',
    }),
    placeCountry: t.related('meeting-country', {
      type: Country,
      nullable: true,
      description: 'In which country; null when no source says.',
    }),
    channel: t.related('meeting-channel', {
      type: Channel,
      nullable: true,
      description: 'The exchange channel that it belongs to; null when to none.',
    }),
    session: t.stored('session', {
      type: 'Int',
      nullable: true,
      description: 'Its number in the channel, from 1; null when it has none.',
    }),
    topics: t.stored('topics', {
      type: ['String'],
      derive: (row) => row.topics ?? [],
      description: 'What was or is to be talked about; empty when no source says.',
    }),
    stale: t.stored('stale', {
      type: 'Boolean',
      needs: ['status', 'dateMax'],
      derive: (row, _, { today }) => isStale(row.status, row.dateMax, today),
      description:
        'Whether it is still PLANNED although its date has passed: nobody told Entente what became of it.',
    }),
    sides: t.related('sides', {
      type: [MeetingSide],
      lengthBound: longestLoaded('sides'),
      description: 'Its sides, two or more.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const MeetingConnection = defineConnection(Meeting, 'Meeting', {
  plural: 'meetings',
  undatedCountDescription: 'How many meetings that match otherwise have no date.',
});

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

function isStale(status: unknown, dateMax: unknown, today: string): boolean {
  return status === 'PLANNED' && typeof dateMax === 'string' && dateMax < today;
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

builder.queryFields((t) => ({
  meeting: t.related('meeting', {
    type: Meeting,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its name in kebab-case ASCII.' }) },
    params: slugParams('Meeting'),
    description: 'A meeting by slug; null when there is none.',
  }),
  meetings: t.connected('meetings', {
    type: MeetingConnection,
    args: {
      where: t.arg({ type: MeetingWhere, description: 'Which meetings; left out: all.' }),
      ...meetingArgs(t),
      ...meetingFilterArgs(t),
    },
    mustExist: MEETING_ID_ARGUMENTS,
    where: parseMeetingWhere,
    params: meetingFilterParams,
    order: getOrderName,
    undatedFragment: 'all-undated-meetings',
    description: 'Meetings in every status, latest first.',
  }),
}));
