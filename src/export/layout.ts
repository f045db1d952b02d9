/** Where each node of a picture is drawn: ForceAtlas2 from fixed starts, so that the same picture looks the same. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Box, Point } from './geometry.js';
import { layoutFaults } from './layout-faults.js';
import { nodeSize } from './node-size.js';
import type { Picture } from './picture.js';
import { separate } from './separate.js';

/** The module exports the function itself; its types say that it exports an object with the function. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Wider than high, as screens and slides are. */
const ASPECT = { x: 1.28, y: 0.8 };
/** How long an edge is on average. */
const EDGE_LENGTH = 225;
const GAP = 30;
const LEAST_ROW = 700;
/** Steps of ForceAtlas2 times nodes and edges, in all: a fraction of a second of work. */
const WORK = 900_000;
const MOST_STEPS = 500;
const LEAST_STEPS = 60;
const MOST_STARTS = 24;
/** A larger picture is not read edge by edge, and comparing its starts would take long. */
const MOST_TO_COMPARE = 120;

type Drawn = Pick<Picture, 'nodes' | 'edges'>;

export function layOut(picture: Picture): ReadonlyMap<string, Point> {
  const linked = linkedIds(picture);
  const nodes = picture.nodes.filter(({ id }) => linked.has(id));
  const size = nodes.length + picture.edges.length;
  const compared = nodes.length <= MOST_TO_COMPARE;
  const steps = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(WORK / (compared ? 2 : 3) / size)));
  const starts = compared ? Math.max(1, Math.min(MOST_STARTS, Math.floor(WORK / (size * steps)))) : 1;
  let best: Map<string, Box> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start < starts && nodes.length > 0; start += 1) {
    const boxes = separate(boxed(picture, forced({ nodes, edges: picture.edges }, start, steps)), GAP);
    const faults = starts > 1 ? layoutFaults(picture.edges, boxes) : 0;
    if (faults < least) [best, least] = [boxes, faults];
  }
  return shelved(picture, best ?? new Map());
}

function linkedIds({ edges }: Picture): Set<string> {
  return new Set(edges.flatMap(({ source, target }) => (source === target ? [] : [source, target])));
}

/** ForceAtlas2 from the nodes on a circle; each start deals them another way. */
function forced({ nodes, edges }: Drawn, start: number, steps: number): Map<string, Point> {
  const graph = new UndirectedGraph();
  const stride = strideFor(nodes.length, start);
  nodes.forEach(({ id }, index) => {
    const angle = (2 * Math.PI * ((index * stride) % nodes.length)) / nodes.length;
    graph.addNode(id, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100 });
  });
  for (const { source, target } of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    // Ten meetings pull harder than one, and not ten times as hard.
    const weight = graph.hasEdge(source, target)
      ? Number(graph.getEdgeAttribute(source, target, 'weight'))
      : 0.7;
    graph.mergeEdge(source, target, { weight: weight + 0.3 });
  }
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.2, scalingRatio: 14 };
  settings.barnesHutOptimize = nodes.length > 300;
  const found = forceAtlas2(graph, { iterations: steps, settings, getEdgeWeight: 'weight' });
  return scaled({ nodes, edges }, new Map(Object.entries(found)));
}

/** A step through the circle that meets every place once: it has no divisor in common with their number. */
function strideFor(count: number, start: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let found = 0;
  for (let stride = 1; ; stride += 1) {
    if (common(stride, count) !== 1 && stride < count) continue;
    if (found === start) return stride;
    found += 1;
  }
}

/** So large that edges have their length, and that all names have room. */
function scaled({ nodes, edges }: Drawn, points: ReadonlyMap<string, Point>): Map<string, Point> {
  const lengths = edges.flatMap(({ source, target }) => {
    const [a, b] = [points.get(source), points.get(target)];
    return a && b && a !== b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const needed = nodes
    .map(nodeSize)
    .reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const all = [...points.values()];
  const spread = all.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / Math.max(1, all.length) || 1;
  const by = Math.max(EDGE_LENGTH / mean, Math.sqrt(needed / (Math.PI * spread)));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * by * ASPECT.x, y: y * by * ASPECT.y }]));
}

function boxed({ nodes }: Picture, points: ReadonlyMap<string, Point>): Map<string, Box> {
  return new Map(
    nodes.flatMap((node) => {
      const point = points.get(node.id);
      return point ? [[node.id, { ...point, ...nodeSize(node) }] as const] : [];
    }),
  );
}

/** What is linked to nothing stands in rows below, and takes no room from what is. */
function shelved({ nodes }: Picture, boxes: ReadonlyMap<string, Box>): Map<string, Point> {
  const drawn = [...boxes.values()];
  const alone = nodes.filter(({ id }) => !boxes.has(id)).map((node) => ({ id: node.id, ...nodeSize(node) }));
  const left = Math.min(...drawn.map(({ x, width }) => x - width / 2), 0);
  const right = Math.max(...drawn.map(({ x, width }) => x + width / 2), left + LEAST_ROW);
  const height = Math.max(...alone.map((box) => box.height), 0);
  let x = left;
  let y = Math.max(...drawn.map((box) => box.y + box.height / 2), 0) + 2 * GAP + height / 2;
  const positions = new Map<string, Point>(boxes);
  for (const { id, width } of alone) {
    if (x > left && x + width > right) {
      x = left;
      y += height + GAP;
    }
    positions.set(id, { x: x + width / 2, y });
    x += width + GAP;
  }
  return positions;
}
