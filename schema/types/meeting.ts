/** Meeting: a meeting, visit or session, with its sides and participants. */

import { SIDE_ROLES } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { EVIDENCE, NO_SOURCE, NOTE } from '../descriptions.js';
import { BasisEnum, MeetingKindEnum, MeetingStatusEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Channel, Country, Entity, Evidence, Meeting, Node } from './refs.js';

const SideRoleEnum = defineEnum('SideRole', 'Role of a side at a meeting.', SIDE_ROLES, {
  HOST: 'The side received the others.',
  VISITOR: 'The side came to the host.',
  PARTICIPANT: 'The side was neither host nor visitor, or no source says.',
});

const Participant = rowRef('Participant').implement({
  description: 'Entity that took part in a meeting.',
  fields: (t) => ({
    entity: t.bound('entity', {
      type: Entity,
      description:
        'Person who took part. A delegation without a named member is represented by its institution, party or ' +
        'country.',
    }),
    basis: t.stored('basis', {
      type: BasisEnum,
      description: 'Basis for saying that the participant was present.',
    }),
  }),
});

const MeetingSide = rowRef('MeetingSide').implement({
  description: 'Side of a meeting. Participants of one side did not meet each other there.',
  fields: (t) => ({
    role: t.stored('role', { type: SideRoleEnum, description: 'Role of the side.' }),
    participants: t.related('participants', {
      type: [Participant],
      lengthBound: longestLoaded('participants'),
      description:
        'Participants, in the order of the source. The party or country of a named person is not added.',
    }),
  }),
});

Meeting.implement({
  description: 'Meeting, visit or session, held or not.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'meeting' },
  fields: (t) => ({
    slug: t.stored('slug', {
      type: 'String',
      description: 'Slug: a name in kebab-case ASCII, unique among meetings.',
    }),
    title: t.stored('title', { type: 'String', description: 'Title, in Entente’s own words.' }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: `Date of the meeting. ${NO_SOURCE}`,
    }),
    previousDate: t.stored('previousDate', {
      type: PartialDateScalar,
      nullable: true,
      description:
        'Earlier date of a meeting that was postponed. Ranges (`during`) ignore it. Null: there was none.',
    }),
    status: t.stored('status', { type: MeetingStatusEnum, description: 'Status of the meeting.' }),
    kind: t.stored('kind', { type: MeetingKindEnum, description: 'Kind of meeting.' }),
    note: t.stored('note', {
      type: 'String',
      nullable: true,
      description: NOTE,
    }),
    place: t.stored('place', {
      type: 'String',
      nullable: true,
      description: `Place of the meeting. ${NO_SOURCE}`,
    }),
    placeCountry: t.related('meeting-country', {
      type: Country,
      nullable: true,
      description: `Country of the place. ${NO_SOURCE}`,
    }),
    channel: t.related('meeting-channel', {
      type: Channel,
      nullable: true,
      description: 'Exchange channel that the meeting belongs to. Null: none.',
    }),
    session: t.stored('session', {
      type: 'Int',
      nullable: true,
      description: 'Number of the session in its channel, from 1. Null: it has none.',
    }),
    topics: t.stored('topics', {
      type: ['String'],
      derive: (row) => row.topics ?? [],
      description: 'Topics of the meeting. Empty: no source says.',
    }),
    stale: t.stored('stale', {
      type: 'Boolean',
      needs: ['status', 'dateMax'],
      derive: (row, _, { today }) => isStale(row.status, row.dateMax, today),
      description:
        'Whether the meeting is still PLANNED although its date has passed. No source reports whether it was held.',
    }),
    sides: t.related('sides', {
      type: [MeetingSide],
      lengthBound: longestLoaded('sides'),
      description: 'Sides of the meeting, two or more.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});

function isStale(status: unknown, dateMax: unknown, today: string): boolean {
  return status === 'PLANNED' && typeof dateMax === 'string' && dateMax < today;
}
