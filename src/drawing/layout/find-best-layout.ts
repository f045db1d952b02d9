/** Finds the clearest of several layouts, removes overlaps and puts isolated nodes below. */
import type { Drawing, DrawingNode } from '../drawing.js';
import { type BundleableEdge, bundleEdges, computeIdealLength } from '../edge-bundles.js';
import { type Box, NODE_GAP, type Point, type Size } from '../geometry.js';
import { measureNode } from '../measure-node.js';
import { fitToAspect } from './fit-to-aspect.js';
import { packIsolatedNodes } from './pack-isolated-nodes.js';
import { reduceCrossings } from './reduce-crossings.js';
import { removeOverlaps } from './remove-overlaps.js';

export type LayoutInput = Drawing<DrawingNode, BundleableEdge>;
/** Creates a layout to start from; each seed from 1 gives a different one. */
export type InitialLayout = (connected: LayoutInput, seed: number) => ReadonlyMap<string, Point>;

/** Crossings are reduced up to this size: larger drawings are not read edge by edge, and it would take too long. */
export const MAX_READABLE_NODES = 70;
/** Crossing reduction compares every pair of bundles, so drawings with more bundles get fewer attempts. */
const CROSSING_BUDGET = 15_000;
const MAX_BUNDLES = 150;
const MAX_SEEDS = 6;
/** Area of the drawing as a multiple of the area of its nodes. */
const AREA_FACTOR = 6;
/** Minimum width and height of a drawing, in lengths of its longest edge. */
const MIN_EDGES_ACROSS = 1.6;
/** Share of the height left to connected nodes when isolated nodes are packed below. */
const CONNECTED_HEIGHT_SHARE = 0.85;

/** Positions by node id. Deterministic. `aspect` is the width of the available space divided by its height. */
export function findBestLayout(
  drawing: LayoutInput,
  aspect: number,
  initialLayout: InitialLayout,
): Map<string, Point> {
  const connectedIds = new Set(
    drawing.edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])),
  );
  const connected = { ...drawing, nodes: drawing.nodes.filter(({ id }) => connectedIds.has(id)) };
  const sizes = new Map(connected.nodes.map((node) => [node.id, measureNode(node)]));
  const connectedAspect =
    connected.nodes.length < drawing.nodes.length ? aspect / CONNECTED_HEIGHT_SHARE : aspect;
  const positions =
    connected.nodes.length > 0 ? chooseClearest(connected, sizes, connectedAspect, initialLayout) : new Map();
  const boxes = removeOverlaps(
    new Map([...positions].map(([id, position]) => [id, { ...position, ...(sizes.get(id) as Size) } as Box])),
    NODE_GAP,
  );
  return packIsolatedNodes(
    drawing.nodes.filter(({ id }) => !connectedIds.has(id)),
    boxes,
  );
}

function chooseClearest(
  connected: LayoutInput,
  sizes: ReadonlyMap<string, Size>,
  aspect: number,
  initialLayout: InitialLayout,
): ReadonlyMap<string, Point> {
  const bundles = bundleEdges(connected.edges, sizes);
  if (connected.nodes.length > MAX_READABLE_NODES || bundles.length > MAX_BUNDLES)
    return fitToAspect(initialLayout(connected, 1), aspect);
  const nodeArea = [...sizes.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  const longest = Math.max(
    ...bundles.map((bundle) =>
      computeIdealLength(bundle, sizes.get(bundle.source) as Size, sizes.get(bundle.target) as Size, 1, 1),
    ),
  );
  const area = Math.max(nodeArea * AREA_FACTOR, (longest * MIN_EDGES_ACROSS) ** 2);
  const frame = { width: Math.sqrt(area * aspect), height: Math.sqrt(area / aspect) };
  const seedCount = Math.floor(CROSSING_BUDGET / bundles.length ** 2);
  const candidates = Array.from({ length: Math.max(1, Math.min(MAX_SEEDS, seedCount)) }, (_, index) =>
    reduceCrossings(fitToAspect(initialLayout(connected, index + 1), aspect), sizes, bundles, frame),
  );
  return candidates.reduce((best, one) => (one.cost < best.cost ? one : best)).positions;
}
