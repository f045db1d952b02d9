/** Meeting: a meeting, visit or session, who sat on which side, and finding them. */
import { SIDE_ROLES } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { BasisEnum, MeetingKindEnum, MeetingStatusEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Channel, Country, Entity, Evidence, Meeting, Node } from './refs.js';

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

Meeting.implement({
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

function isStale(status: unknown, dateMax: unknown, today: string): boolean {
  return status === 'PLANNED' && typeof dateMax === 'string' && dateMax < today;
}
