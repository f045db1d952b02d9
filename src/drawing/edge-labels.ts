/** Places edge labels where they overlap neither nodes nor each other. */
import type { EdgeType } from '../model/graph-rows.js';
import type { DrawingEdge } from './drawing.js';
import { type Box, type Curve, computeCurvePoint, overlaps } from './geometry.js';
import { measureText } from './measure-node.js';

export const EDGE_FONT_SIZE = 11;
/** With more edges, labels become unreadable; each edge can still be selected. */
const MAX_LABELLED_EDGES = 150;
/** Acts have long titles: with more edges, they would cover too much. */
const MAX_EDGES_WITH_ACT_LABELS = 25;
export const LABELLED_TYPES: readonly EdgeType[] = ['MET', 'EXCHANGE_CHANNEL', 'MEMBER_OF'];
const MAX_LABEL_CHARACTERS = 46;
/** Positions to try along the curve, the middle first. */
const LABEL_POSITIONS = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

export interface EdgeLabel extends Box {
  readonly text: string;
}

/** Labels by edge id. Kinds are placed in the order of their importance. */
export function placeEdgeLabels(
  edges: readonly DrawingEdge[],
  curves: ReadonlyMap<string, Curve>,
  boxes: ReadonlyMap<string, Box>,
): Map<string, EdgeLabel> {
  const labels = new Map<string, EdgeLabel>();
  if (edges.length > MAX_LABELLED_EDGES) return labels;
  const kinds =
    edges.length > MAX_EDGES_WITH_ACT_LABELS ? LABELLED_TYPES : [...LABELLED_TYPES, 'ACT' as const];
  const occupied: Box[] = [...boxes.values()];
  for (const kind of kinds) {
    for (const edge of edges) {
      const curve = curves.get(edge.id);
      if (!curve || edge.kind !== kind) continue;
      const text = shortenLabel(edge.label);
      const size = { width: measureText(text, EDGE_FONT_SIZE) + 6, height: EDGE_FONT_SIZE + 4 };
      const box = LABEL_POSITIONS.map((at) => ({ ...computeCurvePoint(curve, at), ...size })).find(
        (position) => !occupied.some((other) => overlaps(position, other, 2)),
      );
      if (!box) continue;
      occupied.push(box);
      labels.set(edge.id, { ...box, text });
    }
  }
  return labels;
}

/** Drops `as of …` and cuts long text; the full label is shown on selection. */
export function shortenLabel(text: string): string {
  const characters = [...text.replace(/, as of .*$/s, '')];
  if (characters.length <= MAX_LABEL_CHARACTERS) return characters.join('');
  return `${characters
    .slice(0, MAX_LABEL_CHARACTERS - 1)
    .join('')
    .trimEnd()}…`;
}
