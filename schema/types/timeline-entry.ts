/** TimelineEntry: one change on the timeline. */

import { encodeId } from '../../src/model/ids.js';
import { TIMELINE_EVENTS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { defineEnum } from '../define-enum.js';
import { EVIDENCE, NO_SOURCE } from '../descriptions.js';
import { TimelineKindEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Act, Channel, Entity, Evidence, Meeting, Membership, TimelineEntry } from './refs.js';

const TimelineEventEnum = defineEnum('TimelineEvent', 'Event of a timeline entry.', TIMELINE_EVENTS, {
  HELD: 'A meeting took place.',
  PLANNED: 'A meeting is or was planned for this date, and no source reports that it was held.',
  REQUESTED: 'One side asked for a meeting.',
  REFUSED: 'One side asked for a meeting, and the other refused.',
  POSTPONED: 'A meeting was postponed without a new date.',
  RESCHEDULED: 'A meeting was postponed to this date.',
  CANCELLED: 'A meeting was called off.',
  UNCONFIRMED: 'A meeting is reported, but not confirmed.',
  LAUNCHED: 'A channel started for the first time.',
  REVIVED: 'A channel started again after a halt.',
  AGREED: 'A channel was agreed.',
  ACTIVE: 'A channel started; no source says whether for the first time.',
  HALTED: 'A channel was interrupted.',
  ENDED:
    'A channel was given up; one of its periods ended and no other began on that date; or a membership or office ' +
    'ended.',
  BEGAN: 'A membership or office began.',
  NAMED:
    'A source names a member or the holder of an office, but no source says since when. The entry is undated; ' +
    '`membership.asOf` has the earliest date for which a source reports it.',
  ACT: 'An act was done, or began.',
  INTENDED:
    'An act was meant, expected or announced for this date, and no source says that it was done; see `Act.intended`.',
});

TimelineEntry.implement({
  description:
    'Change on the timeline that happened or is to happen. One change is one entry, whatever the number of ' +
    'entities.',
  extensions: { [CYPHER_VARIABLE]: 'entry' },
  fields: (t) => ({
    id: t.stored('id', {
      type: 'ID',
      needs: ['id', 'slug'],
      derive: ({ id, slug }) => (slug ? encodeId('TimelineEntry', `meeting/${slug}`) : id),
      description:
        'Id of the entry: opaque, and the same on both engines and after every load. `node` does not accept it.',
    }),
    kind: t.stored('entryKind', { type: TimelineKindEnum, description: 'Kind of entry, by its subject.' }),
    event: t.stored('event', { type: TimelineEventEnum, description: 'Event of this entry.' }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: `Date of the event. ${NO_SOURCE} Only entries of \`timeline(undated: true)\` have null.`,
    }),
    title: t.stored('title', {
      type: 'String',
      description: 'Title of the meeting or act, or a plain sentence made of names and roles.',
    }),
    meeting: t.related('entry-meeting', {
      type: Meeting,
      nullable: true,
      description: 'Meeting of the entry. Null: it is of another kind.',
    }),
    channel: t.related('entry-channel', {
      type: Channel,
      nullable: true,
      description: 'Exchange channel with a period that began or ended. Null: the entry is of another kind.',
    }),
    membership: t.related('entry-membership', {
      type: Membership,
      nullable: true,
      description: 'Membership or office that began, ended or is named. Null: the entry is of another kind.',
    }),
    act: t.related('entry-act', {
      type: Act,
      nullable: true,
      description:
        'Act of the entry. If there are several actors or targets, it is the act of the first pair; `entities` ' +
        'has all of them. Null: the entry is of another kind.',
    }),
    entities: t.related('entry-entities', {
      type: [Entity],
      lengthBound: longestLoaded('concerned'),
      description:
        'Entities that the entry concerns, in the order of the source: participants, endpoints of the channel, ' +
        'member and organization, or actor and target.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});
