/** Where each node is drawn: the clearest of a few starts, with no name on another, and what stands alone below. */
import { type BundledEdge, bundlesOf, lengthOf } from './bundles.js';
import type { Drawing, DrawingNode } from './drawing.js';
import type { Box, Point, Size } from './geometry.js';
import { nodeSize } from './node-size.js';
import { separate } from './separate.js';
import { shelve } from './shelve.js';
import { spread } from './spread.js';
import { untangle } from './untangle.js';

export type Placed = Drawing<DrawingNode, BundledEdge>;
/** A first layout, another one for each number from 1. */
export type Start = (linked: Placed, start: number) => ReadonlyMap<string, Point>;

export const GAP = 30;
/** A larger picture is not read line by line, and moving one entity at a time would take long. */
export const UNTANGLED = 70;
/** Untangling compares each line with each: of a picture with more of them fewer starts are tried, and of one with many none. */
const WORK = 15_000;
const MOST_LINES = 150;
const MOST_STARTS = 6;
/** How many times the room of the names themselves the picture has. */
const ROOMY = 6;
/** How many of its lines the smallest picture has room for, across and down. */
const LINES_ACROSS = 1.6;
/** What is left of the height when there is a shelf below. */
const ABOVE_SHELF = 0.85;

/** Deterministic. `aspect` is the width of the place for it by its height. */
export function arrange(drawing: Placed, aspect: number, start: Start): Map<string, Point> {
  const ends = new Set(
    drawing.edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])),
  );
  const linked = { ...drawing, nodes: drawing.nodes.filter(({ id }) => ends.has(id)) };
  const sizes = new Map(linked.nodes.map((node) => [node.id, nodeSize(node)]));
  const room = linked.nodes.length < drawing.nodes.length ? aspect / ABOVE_SHELF : aspect;
  const places = linked.nodes.length > 0 ? clearest(linked, sizes, room, start) : new Map();
  const boxes = separate(
    new Map([...places].map(([id, place]) => [id, { ...place, ...(sizes.get(id) as Size) } as Box])),
    GAP,
  );
  return shelve(
    drawing.nodes.filter(({ id }) => !ends.has(id)),
    boxes,
  );
}

function clearest(
  linked: Placed,
  sizes: ReadonlyMap<string, Size>,
  aspect: number,
  start: Start,
): ReadonlyMap<string, Point> {
  const bundles = bundlesOf(linked.edges, sizes);
  if (linked.nodes.length > UNTANGLED || bundles.length > MOST_LINES) return spread(start(linked, 1), aspect);
  const names = [...sizes.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  const longest = Math.max(
    ...bundles.map((bundle) =>
      lengthOf(bundle, sizes.get(bundle.source) as Size, sizes.get(bundle.target) as Size, 1, 1),
    ),
  );
  const room = Math.max(names * ROOMY, (longest * LINES_ACROSS) ** 2);
  const frame = { width: Math.sqrt(room * aspect), height: Math.sqrt(room / aspect) };
  const starts = Math.floor(WORK / bundles.length ** 2);
  const tries = Array.from({ length: Math.max(1, Math.min(MOST_STARTS, starts)) }, (_, at) =>
    untangle(spread(start(linked, at + 1), aspect), sizes, bundles, frame),
  );
  return tries.reduce((best, one) => (one.cost < best.cost ? one : best)).places;
}
