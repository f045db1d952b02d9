/** One line for all edges between the same two, with the room that what is written on them needs. */
import type { DrawingEdge } from './drawing.js';
import { EDGE_FONT_SIZE, LABELLED_TYPES, shortenLabel } from './edge-labels.js';
import type { Size } from './geometry.js';
import { measureText } from './measure-node.js';

export interface EdgeBundle {
  readonly source: string;
  readonly target: string;
  /** How many parallel edges it stands for. */
  readonly weight: number;
  /** Of the labels above each other; nothing is written on an edge that is read by its line alone. */
  readonly labelSize: Size;
}

export type BundleableEdge = Pick<DrawingEdge, 'source' | 'target' | 'kind' | 'label'>;

/** Of one label, with what parts it from the next. */
const LABEL_HEIGHT = EDGE_FONT_SIZE + 15;

/** Edges from a node to itself, or to one that is not there, are in none. */
export function bundleEdges(
  edges: readonly BundleableEdge[],
  sizes: ReadonlyMap<string, Size>,
): EdgeBundle[] {
  const byPair = new Map<string, EdgeBundle>();
  for (const { source, target, kind, label } of edges) {
    if (source === target || !sizes.has(source) || !sizes.has(target)) continue;
    const pair = [source, target].sort().join(' ');
    const known = byPair.get(pair) ?? { source, target, weight: 0, labelSize: { width: 0, height: 0 } };
    const { width, height } = known.labelSize;
    const isLabelled = LABELLED_TYPES.includes(kind);
    byPair.set(pair, {
      ...known,
      weight: known.weight + 1,
      labelSize: isLabelled
        ? {
            width: Math.max(width, measureText(shortenLabel(label), EDGE_FONT_SIZE)),
            height: height + LABEL_HEIGHT,
          }
        : known.labelSize,
    });
  }
  return [...byPair.values()];
}

/** Between an end and what is written. */
const LABEL_PADDING = 15;

/** How far apart its ends should be, from middle to middle, if one is `across` and `down` from the other. */
export function computeIdealLength(
  { labelSize }: EdgeBundle,
  from: Size,
  to: Size,
  across: number,
  down: number,
): number {
  const distance = Math.hypot(across, down) || 1;
  const [horizontal, vertical] = [Math.abs(across) / distance, Math.abs(down) / distance];
  return (
    2 * LABEL_PADDING +
    horizontal * ((from.width + to.width) / 2 + labelSize.width) +
    vertical * ((from.height + to.height) / 2 + labelSize.height)
  );
}
