/** Encounter: that two entities met, summed over their meetings. */
import type { Shortcut } from '../src/graph/compose/field-plan.js';
import { LARGEST_PAGE } from '../src/graph/compose/page.js';
import { BASES, type MeetingStatus } from '../src/graph/vocabulary.js';
import { type ArgumentBuilder, heldUnlessAsked, MeetingStatusEnum, Scope } from './arguments.js';
import { connectionOf, rowRef } from './connection.js';
import { Entity } from './entity-ref.js';
import { enumOf } from './enum.js';
import { Meeting } from './meeting.js';
import { DateRange, duringParams, PartialDate, type RangeInput } from './time.js';

export const Basis = enumOf('Basis', 'What the presence of a participant rests on.', BASES, {
  STATED: 'The source names the participant at the meeting.',
  DELEGATION:
    'The source says that the delegation was there, and elsewhere names the participant as one of it.',
});

const EncounterMeeting = rowRef('EncounterMeeting').implement({
  description: 'One meeting of an encounter.',
  fields: (t) => ({
    meeting: t.bound('meeting', { type: Meeting, description: 'The meeting.' }),
    basis: t.stored('basis', { type: Basis, description: 'The weaker basis of the two that met.' }),
  }),
});

const Encounter = rowRef('Encounter').implement({
  description: 'That the entity and a counterpart met, over all their meetings that were asked for.',
  fields: (t) => ({
    counterpart: t.bound('counterpart', {
      type: Entity,
      description:
        'The other one; an organisation or country itself where some of its own were on two sides of a meeting.',
    }),
    meetingCount: t.related('encounter-count', {
      type: 'Int',
      given: 'meetings',
      description: 'At how many meetings.',
    }),
    firstDate: t.related('encounter-dates', {
      type: PartialDate,
      nullable: true,
      given: 'firstDate',
      order: () => 'FIRST',
      description: 'The date of the meeting that may be earliest; null when none is dated.',
    }),
    lastDate: t.related('encounter-dates', {
      type: PartialDate,
      nullable: true,
      given: 'lastDate',
      description: 'The date of the meeting that may be latest; null when none is dated.',
    }),
    meetings: t.related('encounter-meetings', {
      type: [EncounterMeeting],
      shortcut: { part: 'summary-meetings' },
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many, latest first: 1 to 100.' }) },
      limitedBy: { argument: 'first', byDefault: 10, most: LARGEST_PAGE },
      description: 'Their meetings, latest first.',
    }),
  }),
});

export const EncounterConnection = connectionOf(Encounter, 'Encounter', {
  of: 'encounters',
  undated: 'How many meetings with these statuses have no date.',
});

export interface EncounterArgs {
  status?: readonly MeetingStatus[] | null;
  during?: RangeInput | null;
  scope?: 'DIRECT' | 'MEMBERS' | null;
}

export function encounterArgs(t: ArgumentBuilder) {
  return {
    status: t.arg({
      type: [MeetingStatusEnum],
      defaultValue: ['HELD'],
      description: 'Meetings with one of these statuses; `[]` gives none.',
    }),
    during: t.arg({
      type: DateRange,
      description: 'Meetings within a range of time. Left out: whenever, undated ones too.',
    }),
    scope: t.arg({
      type: Scope,
      defaultValue: 'MEMBERS',
      description: 'For organisations and countries: whose meetings count.',
    }),
  };
}

export function encounterParams(args: EncounterArgs) {
  return {
    status: heldUnlessAsked(args.status),
    scope: args.scope ?? 'MEMBERS',
    ...duringParams(args.during),
  };
}

/** What the load summed up already: HELD meetings whenever, in scope MEMBERS. */
export const SUMMED_UP: Shortcut = {
  part: 'met-summaries',
  suffices: ({ status, scope, during }) =>
    scope === 'MEMBERS' && during === false && (status as readonly string[] | null)?.join() === 'HELD',
};
