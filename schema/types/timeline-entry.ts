/** TimelineEntry: one change on the timeline. */
import { encodeId } from '../../src/model/ids.js';
import { TIMELINE_EVENTS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { defineEnum } from '../define-enum.js';
import { TimelineKindEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Act, Channel, Entity, Evidence, Meeting, Membership, TimelineEntry } from './refs.js';

const TimelineEventEnum = defineEnum('TimelineEvent', 'What happened.', TIMELINE_EVENTS, {
  HELD: 'A meeting took place.',
  PLANNED: 'A meeting is or was planned for then, and nobody told that it was held.',
  REQUESTED: 'A meeting was asked for.',
  REFUSED: 'A meeting was asked for and refused.',
  POSTPONED: 'A meeting was put off, with no new date.',
  RESCHEDULED: 'A meeting was put off to this date.',
  CANCELLED: 'A meeting was called off.',
  UNCONFIRMED: 'A meeting is reported, and nobody confirms it.',
  LAUNCHED: 'A channel began to work, for the first time.',
  REVIVED: 'A channel began to work again, after a halt.',
  AGREED: 'A channel was agreed upon.',
  ACTIVE: 'A channel began to work; no source says whether for the first time.',
  HALTED: 'A channel was interrupted.',
  ENDED:
    'A channel was given up, a period of it ended and no other began on that date, or a membership or office ended.',
  BEGAN: 'A membership or office began.',
  NAMED:
    'A source names somebody as member or holder of an office, and no source tells when that began: it is undated, and ' +
    '`membership.asOf` has the earliest date for which it is told.',
  ACT: 'An act was done, or began.',
  INTENDED:
    'An act was meant, expected or announced for then, and no source says that it was done (`Act.intended`).',
});

TimelineEntry.implement({
  description: 'Something that happened, or is to happen: one entry a change, however many it concerns.',
  extensions: { [CYPHER_VARIABLE]: 'entry' },
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      needs: ['id', 'slug'],
      derive: ({ id, slug }) => (slug ? encodeId('TimelineEntry', `meeting/${slug}`) : id),
      description: 'Of this entry: opaque, the same on every engine and after every load. No `node` has it.',
    }),
    kind: t.stored('entryKind', { type: TimelineKindEnum, description: 'What it tells of.' }),
    event: t.stored('event', { type: TimelineEventEnum, description: 'What happened.' }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When; null when no source says, on the list of undated entries alone.',
    }),
    title: t.stored('title', {
      type: 'String',
      description:
        'It in words: the title of the meeting or act, or a plain sentence made of names and roles.',
    }),
    meeting: t.related('entry-meeting', {
      type: Meeting,
      nullable: true,
      description: 'The meeting; null when it tells of none.',
    }),
    channel: t.related('entry-channel', {
      type: Channel,
      nullable: true,
      description: 'The exchange channel of which a period began or ended; null when it tells of none.',
    }),
    membership: t.related('entry-membership', {
      type: Membership,
      nullable: true,
      description: 'The membership or office that began, ended or is named; null when it tells of none.',
    }),
    act: t.related('entry-act', {
      type: Act,
      nullable: true,
      description:
        'The act; null when it tells of none. Of an act of several, or toward several, the first pair: `entities` has all.',
    }),
    entities: t.related('entry-entities', {
      type: [Entity],
      lengthBound: longestLoaded('concerned'),
      description:
        'Whom it concerns, as the source orders them: who takes part, the ends of the channel, member and organisation, or who acts toward whom.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});
