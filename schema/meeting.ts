/** Meeting: a meeting, visit or session, who sat on which side, and finding them. */

import { SUBJECT } from '../src/graph/compose/field-plan.js';
import { listed } from '../src/graph/compose/list-length.js';
import { ENTITY_LABELS } from '../src/graph/model.js';
import { MEETING_KINDS, type MeetingStatus, SIDE_ROLES } from '../src/graph/vocabulary.js';
import { type ArgumentBuilder, MeetingStatusEnum, Scope } from './arguments.js';
import { builder } from './builder.js';
import { Channel } from './channel.js';
import { connectionOf, rowRef } from './connection.js';
import { Country } from './country.js';
import { Basis } from './encounter.js';
import { bySlug, Entity } from './entity-ref.js';
import { enumOf } from './enum.js';
import { Evidence } from './evidence.js';
import { Node } from './node.js';
import { MeetingOrder, orderName } from './order.js';
import { partOfText } from './part-of-text.js';
import { IDS_ARE } from './plugin/named-ids.js';
import { DateRange, duringParams, PartialDate, type RangeInput } from './time.js';
import { MeetingWhere, readMeetingWhere } from './where-meeting.js';

export const MeetingKindEnum = enumOf('MeetingKind', 'What kind of meeting it is.', MEETING_KINDS, {
  MEETING: 'Those named met.',
  VISIT: 'One side visits the other, and no single meeting within it is told of.',
  SESSION: 'One of the numbered or regular sessions of an exchange channel.',
});

const SideRole = enumOf('SideRole', 'What a side of a meeting was.', SIDE_ROLES, {
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
    basis: t.stored('basis', { type: Basis, description: 'What the presence rests on.' }),
  }),
});

const MeetingSide = rowRef('MeetingSide').implement({
  description: 'One side of a meeting; those of one side did not “meet each other” there.',
  fields: (t) => ({
    role: t.stored('role', { type: SideRole, description: 'What the side was.' }),
    participants: t.related('participants', {
      type: [Participant],
      length: listed('participants'),
      description:
        'Who was there, as the source orders them. Named persons alone: their party or country is not added.',
    }),
  }),
});

export const Meeting = rowRef('Meeting').implement({
  description: 'A meeting, visit or session, held or not.',
  interfaces: () => [Node],
  extensions: { [SUBJECT]: 'meeting' },
  fields: (t) => ({
    slug: t.stored('slug', { type: 'String', description: 'Its name in kebab-case ASCII.' }),
    title: t.stored('title', { type: 'String', description: 'What it was, in our own words.' }),
    date: t.stored('date', {
      type: PartialDate,
      nullable: true,
      description: 'When; null when no source says.',
    }),
    previousDate: t.stored('previousDate', {
      type: PartialDate,
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
      read: (row) => row.topics ?? [],
      description: 'What was or is to be talked about; empty when no source says.',
    }),
    stale: t.stored('stale', {
      type: 'Boolean',
      needs: ['status', 'dateMax'],
      read: (row, _, { today }) => isStale(row.status, row.dateMax, today),
      description:
        'Whether it is still PLANNED although its date has passed: nobody told Entente what became of it.',
    }),
    sides: t.related('sides', {
      type: [MeetingSide],
      length: listed('sides'),
      description: 'Its sides, two or more.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      length: listed('evidence'),
      description: 'What it rests on.',
    }),
  }),
});

export const MeetingConnection = connectionOf(Meeting, 'Meeting', {
  of: 'meetings',
  undated: 'How many meetings that match otherwise have no date.',
});

interface MeetingArgs {
  status?: readonly MeetingStatus[] | null;
  during?: RangeInput | null;
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
      type: Scope,
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
export function catalogueArgs(t: ArgumentBuilder) {
  return {
    with: t.arg.idList({
      description: `Entities that all took part, themselves or (organisations, countries) by a part or a member, as in scope MEMBERS. ${IDS_ARE}`,
    }),
    place: t.arg.string({
      description: 'Part of the place, in any case: `beijing`; at most 200 characters.',
    }),
    channel: t.arg.id({
      description: `The exchange channel that they belong to. ${IDS_ARE}`,
    }),
  };
}

/** The arguments of {@link catalogueArgs} that hold ids. */
export const CATALOGUE_IDS = { with: ENTITY_LABELS, channel: ['Channel'] } as const;

interface CatalogueArgs extends MeetingArgs {
  with?: readonly string[] | null;
  place?: string | null;
  channel?: string | null;
}

export function catalogueParams(args: CatalogueArgs) {
  return {
    ...meetingParams(args),
    with: args.with ?? [],
    place: partOfText('place', args.place),
    channel: args.channel ?? null,
  };
}

builder.queryFields((t) => ({
  meeting: t.related('meeting', {
    type: Meeting,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its name in kebab-case ASCII.' }) },
    params: bySlug('Meeting'),
    description: 'A meeting by slug; null when there is none.',
  }),
  meetings: t.connected('meetings', {
    type: MeetingConnection,
    args: {
      where: t.arg({ type: MeetingWhere, description: 'Which meetings; left out: all.' }),
      ...meetingArgs(t),
      ...catalogueArgs(t),
    },
    existing: CATALOGUE_IDS,
    where: readMeetingWhere,
    params: catalogueParams,
    order: orderName,
    undated: 'all-undated-meetings',
    description: 'Meetings in every status, latest first.',
  }),
}));
