/** A meeting as a clause, for each status and kind: `Wang Yi planned to visit Japan in 2025`. */
import type { MeetingKind, MeetingStatus } from '../model/vocabulary.js';
import { formatDateClause, formatDateNoun } from './format-date.js';

export interface MeetingFields {
  readonly kind: string | null;
  readonly status: MeetingStatus | null;
  readonly date: string | null;
  readonly fromSide: string | null;
  readonly toSide: string | null;
}

export interface MeetingNames {
  /** The two in the order of the path. */
  readonly here: string;
  readonly there: string;
  /** The two in the direction of the edge, which runs from the host to the visitor. */
  readonly from: string;
  readonly to: string;
}

/**
 * A meeting that was not held is the subject of a passive sentence: facts do not say which side asked for it, refused it
 * or called it off.
 */
export function meetingClause(meeting: MeetingFields, names: MeetingNames): string {
  const { date } = meeting;
  const words = meetingWords(meeting, names);
  const when = date ? ` ${formatDateClause(date)}` : '';
  const noun = date ? formatDateNoun(date) : null;
  const passive = (verb: string, proposed = '') =>
    `${words.noun}${noun && proposed ? `, ${proposed} for ${noun},` : ''} ${words.be} ${verb}`;
  switch (meeting.status ?? 'HELD') {
    case 'HELD':
      return `${words.past}${when}`;
    case 'PLANNED':
      return `${words.planned}${when}`;
    case 'REQUESTED':
      return `${passive('requested')}${noun ? ` for ${noun}` : ''}`;
    case 'REFUSED':
      return passive('refused', 'proposed');
    case 'POSTPONED':
      return `${passive('postponed')}${noun ? ` to ${noun}` : ''}`;
    case 'RESCHEDULED':
      return `${passive('rescheduled')}${noun ? ` for ${noun}` : ''}`;
    case 'CANCELLED':
      return passive('cancelled', 'planned');
    case 'UNCONFIRMED':
      return `${words.reported}${when}`;
  }
}

interface MeetingWords {
  readonly past: string;
  readonly planned: string;
  readonly reported: string;
  readonly noun: string;
  readonly be: 'was' | 'were';
}

function meetingWords({ kind, fromSide, toSide }: MeetingFields, names: MeetingNames): MeetingWords {
  const { here, there, from, to } = names;
  switch (kind as MeetingKind | null) {
    case 'VISIT':
      if (fromSide !== 'HOST' || toSide !== 'VISITOR') break;
      return {
        past: `${to} visited ${from}`,
        planned: `${to} planned to visit ${from}`,
        reported: `${to} reportedly visited ${from}`,
        noun: `a visit by ${to} to ${from}`,
        be: 'was',
      };
    case 'SESSION':
      return {
        past: `${here} met ${there} for talks`,
        planned: `${here} and ${there} planned to meet for talks`,
        reported: `${here} reportedly met ${there} for talks`,
        noun: `talks between ${here} and ${there}`,
        be: 'were',
      };
  }
  return {
    past: `${here} met ${there}`,
    planned: `${here} and ${there} planned to meet`,
    reported: `${here} reportedly met ${there}`,
    noun: `a meeting between ${here} and ${there}`,
    be: 'was',
  };
}
