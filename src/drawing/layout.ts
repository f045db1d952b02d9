/** The layout of files and of what is read line by line: ForceAtlas2 from fixed starts, so that the same picture looks the same. */
import { UndirectedGraph } from 'graphology';
import { arrange, GAP, type Placed } from './arrange.js';
import { forceAtlas2 } from './force-atlas.js';
import type { Point } from './geometry.js';
import { nodeSize } from './node-size.js';

/** Wider than high, as screens and slides are. */
const ASPECT = 1.75;
/** How long an edge is on average. */
const EDGE_LENGTH = 225;
/** Steps of ForceAtlas2 times nodes and edges, in all: a fraction of a second of work. */
const WORK = 300_000;
const MOST_STEPS = 500;
const LEAST_STEPS = 60;

/** `aspect` is the width of the place for it by its height. */
export function layOut(drawing: Placed, aspect = ASPECT): ReadonlyMap<string, Point> {
  return arrange(drawing, aspect, forced);
}

/** ForceAtlas2 from the nodes on a circle; each start deals them another way. */
function forced({ nodes, edges }: Placed, start: number): Map<string, Point> {
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
  const work = Math.floor(WORK / (nodes.length + edges.length));
  const iterations = Math.max(LEAST_STEPS, Math.min(MOST_STEPS, work));
  const found = forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' });
  return scaled({ nodes, edges }, new Map(Object.entries(found)));
}

/** The start-th step through the circle that meets every place once: it has no divisor in common with their number. */
function strideFor(count: number, start: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let found = 0;
  for (let stride = 1; ; stride += 1) {
    if (common(stride, count) !== 1 && stride < count) continue;
    found += 1;
    if (found === start) return stride;
  }
}

/** So large that edges have their length, and that all names have room. */
function scaled({ nodes, edges }: Placed, points: ReadonlyMap<string, Point>): Map<string, Point> {
  const lengths = edges.flatMap(({ source, target }) => {
    const [a, b] = [points.get(source), points.get(target)];
    return a && b && a !== b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const needed = nodes
    .map(nodeSize)
    .reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const all = [...points.values()];
  const far = all.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / Math.max(1, all.length) || 1;
  const by = Math.max(EDGE_LENGTH / mean, Math.sqrt(needed / (Math.PI * far)));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * by, y: y * by }]));
}
