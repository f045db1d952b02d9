/** Encounter: an entity and a counterpart, with their meetings. */

import { MAX_PAGE_SIZE } from '../../src/model/limits.js';
import { rowRef } from '../define-connection.js';
import { pageSize } from '../descriptions.js';
import { BasisEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Encounter, Entity, Meeting } from './refs.js';

const EncounterMeeting = rowRef('EncounterMeeting').implement({
  description: 'One meeting of an encounter.',
  fields: (t) => ({
    meeting: t.bound('meeting', { type: Meeting, description: 'Meeting of the two.' }),
    basis: t.stored('basis', { type: BasisEnum, description: 'Weaker basis of the two participants.' }),
  }),
});

Encounter.implement({
  description: 'Entity and one counterpart that it met, with all their meetings that match the arguments.',
  fields: (t) => ({
    counterpart: t.bound('counterpart', {
      type: Entity,
      description:
        'Other entity. A party, institution or country is its own counterpart if its members were on two sides of a ' +
        'meeting.',
    }),
    meetingCount: t.related('encounter-count', {
      type: 'Int',
      fromColumn: 'meetings',
      description: 'Number of their meetings.',
    }),
    firstDate: t.related('encounter-dates', {
      type: PartialDateScalar,
      nullable: true,
      fromColumn: 'firstDate',
      order: () => 'FIRST',
      description: 'Date of the meeting that may be the earliest. Null: none has a date.',
    }),
    lastDate: t.related('encounter-dates', {
      type: PartialDateScalar,
      nullable: true,
      fromColumn: 'lastDate',
      description: 'Date of the meeting that may be the latest. Null: none has a date.',
    }),
    meetings: t.related('encounter-meetings', {
      type: [EncounterMeeting],
      precomputed: { fragment: 'precomputed-encounter-meetings' },
      args: { first: t.arg.int({ defaultValue: 10, description: pageSize(MAX_PAGE_SIZE) }) },
      limitArgument: { name: 'first', defaultValue: 10, max: MAX_PAGE_SIZE },
      description: 'Meetings of the two, latest first.',
    }),
  }),
});
