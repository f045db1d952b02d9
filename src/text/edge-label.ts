/** What an edge of a picture says of itself: `met, 14 Jan 2025`. */
import type { EdgeType } from '../model/graph-rows.js';
import type { ChannelOpening, ChannelPhase, MeetingStatus } from '../model/vocabulary.js';
import { formatDate } from './format-date.js';

/** The properties of an edge that words are made of; what it has not is null. */
export interface EdgeLabelFields {
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
export const EDGE_LABEL_FIELDS = [
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

const MEETING_LABELS: Record<MeetingStatus, string> = {
  HELD: 'met',
  PLANNED: 'planned to meet',
  REQUESTED: 'meeting requested',
  REFUSED: 'meeting refused',
  POSTPONED: 'meeting postponed',
  RESCHEDULED: 'meeting rescheduled',
  CANCELLED: 'meeting cancelled',
  UNCONFIRMED: 'unconfirmed meeting',
};

const PHASE_LABELS: Record<ChannelPhase, string> = {
  AGREED: 'exchange agreed',
  ACTIVE: 'exchange active',
  HALTED: 'exchange halted',
  ENDED: 'exchange ended',
};

const OPENING_LABELS: Record<ChannelOpening, string> = {
  LAUNCHED: 'exchange launched',
  REVIVED: 'exchange revived',
};

export function edgeLabel(edge: EdgeLabelFields): string {
  return [eventLabel(edge), dateLabel(edge)].filter(Boolean).join(', ');
}

function eventLabel(edge: EdgeLabelFields): string {
  switch (edge.edgeKind) {
    case 'MET':
      return MEETING_LABELS[edge.status ?? 'HELD'];
    case 'EXCHANGE_CHANNEL':
      return edge.opening ? OPENING_LABELS[edge.opening] : PHASE_LABELS[edge.phase ?? 'ACTIVE'];
    case 'MEMBER_OF':
      return edge.role ?? 'member';
    case 'PART_OF':
      return 'part of';
    case 'ACT':
      return `${edge.intended ? 'intended: ' : ''}${edge.title ?? 'act'}`;
  }
}

/** The date, or the period; an office of which only a day is known is told as of that day. */
function dateLabel(edge: EdgeLabelFields): string {
  return edge.date ? formatDate(edge.date) : formatPeriod(edge);
}

/** "since 2006", "2006 – Oct 2018", "as of 14 Jan 2025"; empty when no source dates it. */
export function formatPeriod({ start, end, asOf }: Pick<EdgeLabelFields, 'start' | 'end' | 'asOf'>): string {
  if (start && end) return `${formatDate(start)} – ${formatDate(end)}`;
  if (start) return `since ${formatDate(start)}`;
  if (end) return `until ${formatDate(end)}`;
  return asOf ? `as of ${formatDate(asOf)}` : '';
}
