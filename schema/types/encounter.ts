/** Encounter: that two entities met, summed over their meetings. */
import { MAX_PAGE_SIZE } from '../../src/planner/page-request.js';
import { rowRef } from '../define-connection.js';
import { BasisEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Encounter, Entity, Meeting } from './refs.js';

const EncounterMeeting = rowRef('EncounterMeeting').implement({
  description: 'One meeting of an encounter.',
  fields: (t) => ({
    meeting: t.bound('meeting', { type: Meeting, description: 'The meeting.' }),
    basis: t.stored('basis', { type: BasisEnum, description: 'The weaker basis of the two that met.' }),
  }),
});

Encounter.implement({
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
