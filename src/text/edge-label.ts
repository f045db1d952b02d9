/** The label of an edge: `met, 14 Jan 2025`, `exchange halted since Oct 2018`. */
import type { EdgeType } from '../model/graph-rows.js';
import type { ChannelOpening, ChannelPhase, MeetingKind, MeetingStatus } from '../model/vocabulary.js';
import { formatDate } from './format-date.js';
import { formatPeriod, type PeriodFields } from './format-period.js';

/** The properties of an edge that make up its label. A property that the edge does not have is null. */
export interface EdgeLabelFields extends PeriodFields {
  readonly edgeKind: EdgeType;
  /** Of a meeting, a membership or a channel. */
  readonly kind: string | null;
  readonly status: MeetingStatus | null;
  readonly date: string | null;
  readonly role: string | null;
  readonly phase: ChannelPhase | null;
  readonly opening: ChannelOpening | null;
  readonly title: string | null;
  readonly intended: boolean | null;
}

/** The names of those properties, for a field that reads them. */
export const EDGE_LABEL_FIELDS = [
  'edgeKind',
  'kind',
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
] as const satisfies readonly (keyof EdgeLabelFields)[];

const MEETING_LABELS: Record<MeetingKind, Record<MeetingStatus, string>> = {
  MEETING: {
    HELD: 'met',
    PLANNED: 'planned to meet',
    REQUESTED: 'meeting requested',
    REFUSED: 'meeting refused',
    POSTPONED: 'meeting postponed',
    RESCHEDULED: 'meeting rescheduled',
    CANCELLED: 'meeting cancelled',
    UNCONFIRMED: 'unconfirmed meeting',
  },
  VISIT: {
    HELD: 'visit',
    PLANNED: 'visit planned',
    REQUESTED: 'visit requested',
    REFUSED: 'visit refused',
    POSTPONED: 'visit postponed',
    RESCHEDULED: 'visit rescheduled',
    CANCELLED: 'visit cancelled',
    UNCONFIRMED: 'unconfirmed visit',
  },
  SESSION: {
    HELD: 'met',
    PLANNED: 'planned to meet',
    REQUESTED: 'session requested',
    REFUSED: 'session refused',
    POSTPONED: 'session postponed',
    RESCHEDULED: 'session rescheduled',
    CANCELLED: 'session cancelled',
    UNCONFIRMED: 'unconfirmed session',
  },
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
  const event = eventLabel(edge);
  const date = edge.date
    ? formatDate(edge.date)
    : namesBeginning(edge) && !edge.end
      ? onset(edge)
      : formatPeriod(edge);
  if (!date) return event;
  return /^(since|until) /.test(date) ? `${event} ${date}` : `${event}, ${date}`;
}

/** An exchange is agreed on, launched, revived or ended at the start of a period, not all through it. */
function namesBeginning({ edgeKind, phase, opening }: EdgeLabelFields): boolean {
  return edgeKind === 'EXCHANGE_CHANNEL' && (opening !== null || phase === 'AGREED' || phase === 'ENDED');
}

function onset(edge: EdgeLabelFields): string {
  return edge.start ? formatDate(edge.start) : formatPeriod(edge);
}

function eventLabel({
  edgeKind,
  kind,
  status,
  opening,
  phase,
  role,
  intended,
  title,
}: EdgeLabelFields): string {
  switch (edgeKind) {
    case 'MET':
      return MEETING_LABELS[(kind as MeetingKind | null) ?? 'MEETING'][status ?? 'HELD'];
    case 'EXCHANGE_CHANNEL':
      return opening ? OPENING_LABELS[opening] : PHASE_LABELS[phase ?? 'ACTIVE'];
    case 'MEMBER_OF':
      return role ?? (kind === 'OFFICE' ? 'office' : 'member');
    case 'PART_OF':
      return 'part of';
    case 'ACT':
      return `${intended ? 'intended: ' : ''}${title ?? 'act'}`;
  }
}
