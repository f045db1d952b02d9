/** Bundles parallel edges into one line per pair of nodes, with the space that their labels need. */
import type { DrawingEdge } from './drawing.js';
import { EDGE_FONT_SIZE, LABELLED_TYPES, shortenLabel } from './edge-labels.js';
import type { Size } from './geometry.js';
import { measureText } from './measure-node.js';

export interface EdgeBundle {
  readonly source: string;
  readonly target: string;
  /** Number of parallel edges. */
  readonly weight: number;
  /** Size of the stacked labels; zero for kinds without a label. */
  readonly labelSize: Size;
}

export type BundleableEdge = Pick<DrawingEdge, 'source' | 'target' | 'kind' | 'label'>;

/** Height of one label with the gap to the next. */
const LABEL_HEIGHT = EDGE_FONT_SIZE + 15;

/** Skips loops and edges whose source or target has no size. */
export function bundleEdges(
  edges: readonly BundleableEdge[],
  sizes: ReadonlyMap<string, Size>,
): EdgeBundle[] {
  const byPair = new Map<string, EdgeBundle>();
  for (const { source, target, kind, label } of edges) {
    if (source === target || !sizes.has(source) || !sizes.has(target)) continue;
    const pair = [source, target].sort().join(' ');
    const bundle = byPair.get(pair) ?? { source, target, weight: 0, labelSize: { width: 0, height: 0 } };
    const { width, height } = bundle.labelSize;
    const isLabelled = LABELLED_TYPES.includes(kind);
    byPair.set(pair, {
      ...bundle,
      weight: bundle.weight + 1,
      labelSize: isLabelled
        ? {
            width: Math.max(width, measureText(shortenLabel(label), EDGE_FONT_SIZE)),
            height: height + LABEL_HEIGHT,
          }
        : bundle.labelSize,
    });
  }
  return [...byPair.values()];
}

/** Gap between a node and the label. */
const LABEL_PADDING = 15;

/** Ideal distance between the centres of two nodes, for the direction (`dx`, `dy`) from one to the other. */
export function computeIdealLength(
  { labelSize }: EdgeBundle,
  from: Size,
  to: Size,
  dx: number,
  dy: number,
): number {
  const distance = Math.hypot(dx, dy) || 1;
  const [horizontal, vertical] = [Math.abs(dx) / distance, Math.abs(dy) / distance];
  return (
    2 * LABEL_PADDING +
    horizontal * ((from.width + to.width) / 2 + labelSize.width) +
    vertical * ((from.height + to.height) / 2 + labelSize.height)
  );
}
