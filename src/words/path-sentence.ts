/** A path as one plain sentence: the best edge of each step, told from a template. */
import { compare } from '../compare.js';
import { EDGE_TYPES } from '../graph/model.js';
import type { MeetingStatus } from '../graph/vocabulary.js';
import { dateClause, dateWords } from './date-words.js';
import type { EdgeWords } from './edge-label.js';

/** One edge along a path; `forward` when it runs as the path is walked. */
export interface PathEdge extends EdgeWords {
  readonly position: number;
  readonly hereName: string;
  readonly thereName: string;
  readonly forward: boolean;
  readonly name: string | null;
  readonly latest: string | null;
}

export const PATH_WORDS = ['position', 'hereName', 'thereName', 'forward', 'name', 'latest'] as const;

const NOT_HELD: Record<Exclude<MeetingStatus, 'HELD'>, string> = {
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
  const text = [...steps.values()].map(clause).join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Meetings before standing ties; of several alike the latest. */
function clause(parallel: readonly PathEdge[]): string {
  const [best] = [...parallel].sort(byWorth);
  if (!best) return '';
  if (best.edgeKind !== 'MET' || best.status !== 'HELD') return single(best);
  const held = parallel.filter(({ edgeKind, status }) => edgeKind === 'MET' && status === 'HELD').length;
  if (held === 1) return single(best);
  const last = best.date ? `, last ${dateClause(best.date)}` : '';
  return `${best.hereName} met ${best.thereName} ${held} times${last}`;
}

function single(edge: PathEdge): string {
  const { hereName, thereName, status, date, forward, role, title, intended, name, phase } = edge;
  const [from, to] = forward ? [hereName, thereName] : [thereName, hereName];
  const when = date ? ` ${dateClause(date)}` : '';
  switch (edge.edgeKind) {
    case 'MET':
      if (status === null || status === 'HELD') return `${hereName} met ${thereName}${when}`;
      return `a meeting of ${hereName} and ${thereName}${when} ${NOT_HELD[status]}`;
    case 'MEMBER_OF':
      return `${from} was ${role ? `${role} of` : 'a member of'} ${to}${period(edge)}`;
    case 'PART_OF':
      return `${from} is part of ${to}`;
    case 'EXCHANGE_CHANNEL':
      return `${hereName} and ${thereName} share the channel “${name}” (${phase?.toLowerCase()}${period(edge)})`;
    case 'ACT':
      return `${from} ${intended ? 'means to act' : 'acted'} toward ${to}: ${title}${date ? ` (${dateWords(date, 'long')})` : ''}`;
  }
}

function period({ start, end, asOf }: EdgeWords): string {
  if (start && end) return ` from ${dateWords(start, 'long')} to ${dateWords(end, 'long')}`;
  if (start) return ` since ${dateWords(start, 'long')}`;
  if (end) return ` until ${dateWords(end, 'long')}`;
  return asOf ? ` as of ${dateWords(asOf, 'long')}` : '';
}

function byWorth(a: PathEdge, b: PathEdge): number {
  return rank(a) - rank(b) || compare(b.latest ?? '', a.latest ?? '');
}

/** What was only intended comes after what was done. */
function rank({ edgeKind, status, intended }: PathEdge): number {
  if (edgeKind === 'MET' && status === 'HELD') return -1;
  return EDGE_TYPES.indexOf(edgeKind) + (intended ? 0.5 : 0);
}
