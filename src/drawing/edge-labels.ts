/** What is written on lines, and where: there alone where it hides no name and no other label. */
import type { EdgeType } from '../graph/model.js';
import type { DrawingEdge } from './drawing.js';
import { type Box, type Curve, overlaps, pointOn } from './geometry.js';
import { textWidth } from './node-size.js';

export const EDGE_FONT = 11;
/** More labels than that are a grey mass; what an edge is can be asked of each. */
const MOST_LABELLED = 150;
/** Acts have long titles, and many of them hide what lies below. */
const MOST_WITH_ACTS = 25;
export const LABELLED: readonly EdgeType[] = ['MET', 'EXCHANGE_CHANNEL', 'MEMBER_OF'];
const LONGEST_LABEL = 46;
/** Along the line, the middle first. */
const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8];

export interface EdgeLabel extends Box {
  readonly text: string;
}

/** By id of the edge; those that most want to be read take their places first. */
export function edgeLabels(
  edges: readonly DrawingEdge[],
  curves: ReadonlyMap<string, Curve>,
  boxes: ReadonlyMap<string, Box>,
): Map<string, EdgeLabel> {
  const labels = new Map<string, EdgeLabel>();
  if (edges.length > MOST_LABELLED) return labels;
  const kinds = edges.length > MOST_WITH_ACTS ? LABELLED : [...LABELLED, 'ACT' as const];
  const taken: Box[] = [...boxes.values()];
  for (const kind of kinds) {
    for (const edge of edges) {
      const curve = curves.get(edge.id);
      if (!curve || edge.kind !== kind) continue;
      const text = shortLabel(edge.label);
      const size = { width: textWidth(text, EDGE_FONT) + 6, height: EDGE_FONT + 4 };
      const box = PLACES.map((at) => ({ ...pointOn(curve, at), ...size })).find(
        (place) => !taken.some((other) => overlaps(place, other, 2)),
      );
      if (!box) continue;
      taken.push(box);
      labels.set(edge.id, { ...box, text });
    }
  }
  return labels;
}

/** The day up to which an office is known, and the end of a long title, are for the reader who asks. */
export function shortLabel(text: string): string {
  const characters = [...text.replace(/, as of .*$/s, '')];
  if (characters.length <= LONGEST_LABEL) return characters.join('');
  return `${characters
    .slice(0, LONGEST_LABEL - 1)
    .join('')
    .trimEnd()}…`;
}
