/** Where each node is drawn: the clearest of a few starts, with no name on another, and what stands alone below. */

import type { Drawing, DrawingNode } from '../drawing.js';
import { type BundleableEdge, bundleEdges, computeIdealLength } from '../edge-bundles.js';
import type { Box, Point, Size } from '../geometry.js';
import { measureNode } from '../measure-node.js';
import { fitToAspect } from './fit-to-aspect.js';
import { packIsolatedNodes } from './pack-isolated-nodes.js';
import { reduceCrossings } from './reduce-crossings.js';
import { removeOverlaps } from './remove-overlaps.js';

export type LayoutInput = Drawing<DrawingNode, BundleableEdge>;
/** A first layout, another one for each number from 1. */
export type InitialLayout = (linked: LayoutInput, start: number) => ReadonlyMap<string, Point>;

export const NODE_GAP = 30;
/** A larger picture is not read line by line, and moving one entity at a time would take long. */
export const MAX_READABLE_NODES = 70;
/** Untangling compares each line with each: of a picture with more of them fewer starts are tried, and of one with many none. */
const CROSSING_BUDGET = 15_000;
const MAX_BUNDLES = 150;
const MAX_STARTS = 6;
/** How many times the room of the names themselves the picture has. */
const AREA_FACTOR = 6;
/** How many of its lines the smallest picture has room for, across and down. */
const MIN_EDGES_ACROSS = 1.6;
/** What is left of the height when there is a shelf below. */
const CONNECTED_HEIGHT_SHARE = 0.85;

/** Deterministic. `aspect` is the width of the place for it by its height. */
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
  const labelArea = [...sizes.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  const longest = Math.max(
    ...bundles.map((bundle) =>
      computeIdealLength(bundle, sizes.get(bundle.source) as Size, sizes.get(bundle.target) as Size, 1, 1),
    ),
  );
  const area = Math.max(labelArea * AREA_FACTOR, (longest * MIN_EDGES_ACROSS) ** 2);
  const frame = { width: Math.sqrt(area * aspect), height: Math.sqrt(area / aspect) };
  const starts = Math.floor(CROSSING_BUDGET / bundles.length ** 2);
  const candidates = Array.from({ length: Math.max(1, Math.min(MAX_STARTS, starts)) }, (_, at) =>
    reduceCrossings(fitToAspect(initialLayout(connected, at + 1), aspect), sizes, bundles, frame),
  );
  return candidates.reduce((best, one) => (one.cost < best.cost ? one : best)).places;
}
