/** timeline: what happened when, over meetings, channels, memberships and acts. */

import { apiError } from '../../src/model/api-error.js';
import { ENTITY_LABELS } from '../../src/model/graph-rows.js';
import { encodeId } from '../../src/model/ids.js';
import { TIMELINE_EVENTS, TIMELINE_KINDS, type TimelineKind } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { DateRange, type DateRangeInput, duringParams, PartialDateScalar } from '../inputs/date-range.js';
import { ID_ARGUMENT_RULES } from '../plugin/id-arguments.js';
import { Act } from '../types/act.js';
import { Channel } from '../types/channel.js';
import { Evidence } from '../types/evidence.js';
import { Meeting } from '../types/meeting.js';
import { Membership } from '../types/membership.js';
import { Entity } from '../types/refs.js';

const TimelineKindEnum = defineEnum(
  'TimelineKind',
  'What an entry of the timeline tells of.',
  TIMELINE_KINDS,
  {
    MEETING: 'A meeting, visit or session, held or not.',
    CHANNEL: 'An exchange channel: how one of its periods began or ended.',
    MEMBERSHIP: 'A membership or office: how it began or ended, or that it is named.',
    ACT: 'What one did, or was to do, toward another.',
  },
);

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

const TimelineEntry = rowRef('TimelineEntry').implement({
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

const TimelineConnection = defineConnection(TimelineEntry, 'Timeline', {
  plural: 'entries of the timeline',
  undatedCountDescription:
    'How many entries that match otherwise have no date; `timeline(undated: true)` lists them.',
});

interface TimelineArgs {
  during?: DateRangeInput | null;
  about?: readonly string[] | null;
  kinds?: readonly TimelineKind[] | null;
  undated?: boolean | null;
}

/** Undated entries have a key of their own, which sorts after every date. */
const UNDATED_KEYS = { fromKey: '~', untilKey: '~~' };
const DATED_KEYS = { fromKey: '', untilKey: '~' };

function timelineParams({ during, about, kinds, undated }: TimelineArgs) {
  const range = duringParams(during);
  if (undated && range.during) {
    throw apiError(
      'INVALID_ARGUMENT',
      'during: what is undated lies in no range of time; leave out during, or undated.',
      { argument: 'during' },
    );
  }
  return { about: about ?? null, kinds: kinds ?? null, ...(undated ? UNDATED_KEYS : DATED_KEYS), ...range };
}

builder.queryFields((t) => ({
  timeline: t.connected('timeline', {
    type: TimelineConnection,
    args: {
      during: t.arg({
        type: DateRange,
        description:
          'What happened within a range of time. Left out: whenever. Not together with `undated: true`.',
      }),
      about: t.arg.idList({
        description:
          'Entities: what concerns one of them; for meetings of organisations and countries also those of their ' +
          'parts and of people who (possibly) belonged to them on the day, as in scope MEMBERS. `[]` gives none. Left out: about anyone. ' +
          ID_ARGUMENT_RULES,
      }),
      kinds: t.arg({
        type: [TimelineKindEnum],
        description: 'Entries of these kinds; `[]` gives none. Left out: of any.',
      }),
      undated: t.arg.boolean({
        defaultValue: false,
        description: 'true: those without a date instead, by title. No entry is on both lists.',
      }),
    },
    mustExist: { about: ENTITY_LABELS },
    params: timelineParams,
    undatedFragment: 'undated-timeline',
    description:
      'What began, was held, planned, asked for, put off, halted, revived, ended, done or intended, oldest first, then by title. ' +
      'A change is one entry: where a period of a channel ends on the date on which the next begins, only the beginning is told. ' +
      'An office without a known beginning (only `asOf`) is undated here, and NAMED: nobody tells when it began.',
  }),
}));
