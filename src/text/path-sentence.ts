/** A path as one plain sentence: the best edge of each step, told from a template. */
import { compareStrings } from '../common/compare-strings.js';
import { EDGE_TYPES } from '../model/graph-rows.js';
import type { MeetingStatus } from '../model/vocabulary.js';
import type { EdgeLabelFields } from './edge-label.js';
import { formatDate, formatDateClause } from './format-date.js';

/** One edge along a path; `forward` when it runs as the path is walked. */
export interface PathEdge extends EdgeLabelFields {
  readonly position: number;
  readonly hereName: string;
  readonly thereName: string;
  readonly forward: boolean;
  readonly name: string | null;
  readonly latest: string | null;
}

export const PATH_EDGE_FIELDS = ['position', 'hereName', 'thereName', 'forward', 'name', 'latest'] as const;

const NOT_HELD_PHRASES: Record<Exclude<MeetingStatus, 'HELD'>, string> = {
  PLANNED: 'was planned',
  REQUESTED: 'was requested',
  REFUSED: 'was refused',
  POSTPONED: 'was postponed',
  RESCHEDULED: 'was rescheduled',
  CANCELLED: 'was cancelled',
  UNCONFIRMED: 'is reported, unconfirmed',
};

export function pathSentence(edges: readonly PathEdge[]): string {
  const steps = new Map<number, PathEdge[]>();
  for (const edge of edges) steps.set(edge.position, [...(steps.get(edge.position) ?? []), edge]);
  const text = [...steps.values()].map(stepClause).join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Meetings before standing ties; of several alike the latest. */
function stepClause(parallelEdges: readonly PathEdge[]): string {
  const [best] = [...parallelEdges].sort(compareEdges);
  if (!best) return '';
  if (best.edgeKind !== 'MET' || best.status !== 'HELD') return edgeClause(best);
  const held = parallelEdges.filter(({ edgeKind, status }) => edgeKind === 'MET' && status === 'HELD').length;
  if (held === 1) return edgeClause(best);
  const last = best.date ? `, last ${formatDateClause(best.date)}` : '';
  return `${best.hereName} met ${best.thereName} ${held} times${last}`;
}

function edgeClause(edge: PathEdge): string {
  const { hereName, thereName, status, date, forward, role, title, intended, name, phase } = edge;
  const [from, to] = forward ? [hereName, thereName] : [thereName, hereName];
  const when = date ? ` ${formatDateClause(date)}` : '';
  switch (edge.edgeKind) {
    case 'MET':
      if (status === null || status === 'HELD') return `${hereName} met ${thereName}${when}`;
      return `a meeting of ${hereName} and ${thereName}${when} ${NOT_HELD_PHRASES[status]}`;
    case 'MEMBER_OF':
      return `${from} was ${role ? `${role} of` : 'a member of'} ${to}${periodClause(edge)}`;
    case 'PART_OF':
      return `${from} is part of ${to}`;
    case 'EXCHANGE_CHANNEL':
      return `${hereName} and ${thereName} share the channel “${name}” (${phase?.toLowerCase()}${periodClause(edge)})`;
    case 'ACT':
      return `${from} ${intended ? 'means to act' : 'acted'} toward ${to}: ${title}${date ? ` (${formatDate(date, 'long')})` : ''}`;
  }
}

function periodClause({ start, end, asOf }: EdgeLabelFields): string {
  if (start && end) return ` from ${formatDate(start, 'long')} to ${formatDate(end, 'long')}`;
  if (start) return ` since ${formatDate(start, 'long')}`;
  if (end) return ` until ${formatDate(end, 'long')}`;
  return asOf ? ` as of ${formatDate(asOf, 'long')}` : '';
}

function compareEdges(a: PathEdge, b: PathEdge): number {
  return edgeRank(a) - edgeRank(b) || compareStrings(b.latest ?? '', a.latest ?? '');
}

/** What was only intended comes after what was done. */
function edgeRank({ edgeKind, status, intended }: PathEdge): number {
  if (edgeKind === 'MET' && status === 'HELD') return -1;
  return EDGE_TYPES.indexOf(edgeKind) + (intended ? 0.5 : 0);
}
