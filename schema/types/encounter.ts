/** Encounter: that two entities met, summed over their meetings. */

import { BASES, type MeetingStatus } from '../../src/model/vocabulary.js';
import type { PrecomputedFragment } from '../../src/planner/field-plan.js';
import { MAX_PAGE_SIZE } from '../../src/planner/page-request.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import {
  type ArgumentBuilder,
  MeetingStatusEnum,
  ScopeEnum,
  statusOrHeld,
} from '../inputs/argument-builder.js';
import { DateRange, type DateRangeInput, duringParams, PartialDateScalar } from '../inputs/date-range.js';
import { Meeting } from './meeting.js';
import { Entity } from './refs.js';

export const BasisEnum = defineEnum('Basis', 'What the presence of a participant rests on.', BASES, {
  STATED: 'The source names the participant at the meeting.',
  DELEGATION:
    'The source says that the delegation was there, and elsewhere names the participant as one of it.',
});

const EncounterMeeting = rowRef('EncounterMeeting').implement({
  description: 'One meeting of an encounter.',
  fields: (t) => ({
    meeting: t.bound('meeting', { type: Meeting, description: 'The meeting.' }),
    basis: t.stored('basis', { type: BasisEnum, description: 'The weaker basis of the two that met.' }),
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
      fromColumn: 'meetings',
      description: 'At how many meetings.',
    }),
    firstDate: t.related('encounter-dates', {
      type: PartialDateScalar,
      nullable: true,
      fromColumn: 'firstDate',
      order: () => 'FIRST',
      description: 'The date of the meeting that may be earliest; null when none is dated.',
    }),
    lastDate: t.related('encounter-dates', {
      type: PartialDateScalar,
      nullable: true,
      fromColumn: 'lastDate',
      description: 'The date of the meeting that may be latest; null when none is dated.',
    }),
    meetings: t.related('encounter-meetings', {
      type: [EncounterMeeting],
      precomputed: { fragment: 'precomputed-encounter-meetings' },
      args: { first: t.arg.int({ defaultValue: 10, description: 'How many, latest first: 1 to 100.' }) },
      limitArgument: { name: 'first', defaultValue: 10, max: MAX_PAGE_SIZE },
      description: 'Their meetings, latest first.',
    }),
  }),
});

export const EncounterConnection = defineConnection(Encounter, 'Encounter', {
  plural: 'encounters',
  undatedCountDescription: 'How many meetings with these statuses have no date.',
});

export interface EncounterArgs {
  status?: readonly MeetingStatus[] | null;
  during?: DateRangeInput | null;
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
      type: ScopeEnum,
      defaultValue: 'MEMBERS',
      description: 'For organisations and countries: whose meetings count.',
    }),
  };
}

export function encounterParams(args: EncounterArgs) {
  return {
    status: statusOrHeld(args.status),
    scope: args.scope ?? 'MEMBERS',
    ...duringParams(args.during),
  };
}

/** What the load summed up already: HELD meetings whenever, in scope MEMBERS. */
export const PRECOMPUTED_ENCOUNTERS: PrecomputedFragment = {
  fragment: 'precomputed-met',
  appliesTo: ({ status, scope, during }) =>
    scope === 'MEMBERS' && during === false && (status as readonly string[] | null)?.join() === 'HELD',
};
