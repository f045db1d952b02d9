/** What an edge of a picture says of itself: `met, 14 Jan 2025`. */
import type { EdgeType } from '../graph/model.js';
import type { ChannelOpening, ChannelPhase, MeetingStatus } from '../graph/vocabulary.js';
import { dateWords } from './date-words.js';

/** The properties of an edge that words are made of; what it has not is null. */
export interface EdgeWords {
  readonly edgeKind: EdgeType;
  readonly status: MeetingStatus | null;
  readonly date: string | null;
  readonly role: string | null;
  readonly phase: ChannelPhase | null;
  readonly opening: ChannelOpening | null;
  readonly title: string | null;
  readonly intended: boolean | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly asOf: string | null;
}

/** The properties and columns that a field needs to say it. */
export const EDGE_WORDS = [
  'edgeKind',
  'status',
  'date',
  'role',
  'phase',
  'opening',
  'title',
  'intended',
  'start',
  'end',
  'asOf',
] as const;

const MEETINGS: Record<MeetingStatus, string> = {
  HELD: 'met',
  PLANNED: 'planned to meet',
  REQUESTED: 'meeting requested',
  REFUSED: 'meeting refused',
  POSTPONED: 'meeting postponed',
  RESCHEDULED: 'meeting rescheduled',
  CANCELLED: 'meeting cancelled',
  UNCONFIRMED: 'unconfirmed meeting',
};

const PHASES: Record<ChannelPhase, string> = {
  AGREED: 'exchange agreed',
  ACTIVE: 'exchange active',
  HALTED: 'exchange halted',
  ENDED: 'exchange ended',
};

const OPENINGS: Record<ChannelOpening, string> = {
  LAUNCHED: 'exchange launched',
  REVIVED: 'exchange revived',
};

export function edgeLabel(edge: EdgeWords): string {
  return [whatOf(edge), whenOf(edge)].filter(Boolean).join(', ');
}

function whatOf(edge: EdgeWords): string {
  switch (edge.edgeKind) {
    case 'MET':
      return MEETINGS[edge.status ?? 'HELD'];
    case 'EXCHANGE_CHANNEL':
      return edge.opening ? OPENINGS[edge.opening] : PHASES[edge.phase ?? 'ACTIVE'];
    case 'MEMBER_OF':
      return edge.role ?? 'member';
    case 'PART_OF':
      return 'part of';
    case 'ACT':
      return `${edge.intended ? 'intended: ' : ''}${edge.title ?? 'act'}`;
  }
}

/** The date, or the period; an office of which only a day is known is told as of that day. */
function whenOf(edge: EdgeWords): string {
  return edge.date ? dateWords(edge.date) : periodWords(edge);
}

/** "since 2006", "2006 – Oct 2018", "as of 14 Jan 2025"; empty when no source dates it. */
export function periodWords({ start, end, asOf }: Pick<EdgeWords, 'start' | 'end' | 'asOf'>): string {
  if (start && end) return `${dateWords(start)} – ${dateWords(end)}`;
  if (start) return `since ${dateWords(start)}`;
  if (end) return `until ${dateWords(end)}`;
  return asOf ? `as of ${dateWords(asOf)}` : '';
}
