/** A path as one English sentence, with the most telling edge of each step. */
import { compareStrings } from '../common/compare-strings.js';
import { EDGE_TYPES } from '../model/graph-rows.js';
import { type ActFields, actClause } from './act-clause.js';
import { withArticle } from './articles.js';
import { channelClause } from './channel-clause.js';
import type { EdgeLabelFields } from './edge-label.js';
import { formatDateClause } from './format-date.js';
import { type MeetingFields, meetingClause } from './meeting-clause.js';
import { membershipClause } from './membership-clause.js';

/** One edge of a path. A property that the edge does not have is null. */
export interface PathEdge
  extends EdgeLabelFields,
    Pick<MeetingFields, 'fromSide' | 'toSide'>,
    Pick<ActFields, 'event' | 'mode'> {
  /** The step of the path, from 0. */
  readonly position: number;
  /** The two entities of the step, in the order of the path. */
  readonly hereName: string;
  readonly thereName: string;
  /** The labels of their nodes. */
  readonly hereLabels: readonly string[];
  readonly thereLabels: readonly string[];
  /** Whether the edge runs in the direction of the path. */
  readonly forward: boolean;
  /** Of an exchange channel. */
  readonly name: string | null;
  /** ISO day. */
  readonly latest: string | null;
}

/** The names of the properties that {@link EdgeLabelFields} does not have, for a field that reads them. */
export const PATH_EDGE_FIELDS = [
  'position',
  'hereName',
  'thereName',
  'hereLabels',
  'thereLabels',
  'forward',
  'fromSide',
  'toSide',
  'event',
  'mode',
  'name',
  'latest',
] as const satisfies readonly Exclude<keyof PathEdge, keyof EdgeLabelFields>[];

export function pathSentence(edges: readonly PathEdge[]): string {
  const steps = new Map<number, PathEdge[]>();
  for (const edge of edges) steps.set(edge.position, [...(steps.get(edge.position) ?? []), edge]);
  const text = [...steps.values()].map(stepClause).join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Meetings that were held are counted; of all other edges only the first is described. */
function stepClause(parallelEdges: readonly PathEdge[]): string {
  const [best] = [...parallelEdges].sort(compareEdges);
  if (!best) return '';
  const held = parallelEdges.filter(isHeldMeeting).length;
  if (held < 2) return edgeClause(best);
  const { here, there } = namesOf(best);
  return `${here} met ${there} ${times(held)}${best.date ? `, last ${formatDateClause(best.date)}` : ''}`;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

function edgeClause(edge: PathEdge): string {
  const { here, there, from, to } = namesOf(edge);
  switch (edge.edgeKind) {
    case 'MET':
      return meetingClause(edge, { here, there, from, to });
    case 'MEMBER_OF':
      return membershipClause(edge, from, to);
    case 'PART_OF':
      return `${from} is part of ${to}`;
    case 'EXCHANGE_CHANNEL':
      return channelClause(edge, `${here} and ${there}`);
    case 'ACT':
      return actClause(edge, from, to);
  }
}

function namesOf({ hereName, hereLabels, thereName, thereLabels, forward }: PathEdge) {
  const [here, there] = [withArticle(hereName, hereLabels), withArticle(thereName, thereLabels)];
  const [from, to] = forward ? [here, there] : [there, here];
  return { here, there, from, to };
}

/** Held meetings first, then by type; the latest first among edges of one rank. */
function compareEdges(a: PathEdge, b: PathEdge): number {
  return edgeRank(a) - edgeRank(b) || compareStrings(b.latest ?? '', a.latest ?? '');
}

/** An intended act ranks after an act that was done. */
function edgeRank(edge: PathEdge): number {
  if (isHeldMeeting(edge)) return -1;
  return EDGE_TYPES.indexOf(edge.edgeKind) + (edge.intended ? 0.5 : 0);
}

function isHeldMeeting({ edgeKind, status }: PathEdge): boolean {
  return edgeKind === 'MET' && status === 'HELD';
}
