/** Arguments that several lists take, with what they become as parameters. */
import { MEETING_STATUSES, type MeetingStatus } from '../../src/model/vocabulary.js';
import type { builder } from '../builder.js';
import { defineEnum } from '../define-enum.js';

export const MeetingStatusEnum = defineEnum(
  'MeetingStatus',
  'What became of a meeting: the event states of schema.org and PLOVER, in our words.',
  MEETING_STATUSES,
  {
    HELD: 'It took place.',
    PLANNED: 'It was announced or agreed; Entente never promotes it, see `stale`.',
    REQUESTED: 'One side asked for it.',
    REFUSED: 'It was asked for and refused.',
    POSTPONED: 'It was put off, with no new date.',
    RESCHEDULED: 'It was put off to a new date.',
    CANCELLED: 'It was called off.',
    UNCONFIRMED: 'It is reported, and nobody confirms it.',
  },
);

export const ScopeEnum = defineEnum(
  'Scope',
  'Whose meetings count as those of an organisation or a country.',
  ['DIRECT', 'MEMBERS'],
  {
    DIRECT: 'Its own alone.',
    MEMBERS:
      'Its own, those of what is part of it in at most four steps (a ministry of a country, an organ of a party), ' +
      'and those of the people who on the day of the meeting (possibly) belonged to any of these. A meeting counts once.',
  },
);

/** HELD alone unless asked; null is as if left out. */
export function statusOrHeld(status: readonly MeetingStatus[] | null | undefined): readonly MeetingStatus[] {
  return status ?? ['HELD'];
}

/** What a function that makes arguments needs of the field builder. */
export type ArgumentBuilder = Pick<
  PothosSchemaTypes.QueryFieldBuilder<(typeof builder)['$inferSchemaTypes'], unknown>,
  'arg'
>;
