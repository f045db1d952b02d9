/** The layout of files and of what is read line by line: ForceAtlas2 from fixed starts, so that the same picture looks the same. */
import { UndirectedGraph } from 'graphology';
import type { Point } from '../geometry.js';
import { measureNode } from '../measure-node.js';
import { findBestLayout, type LayoutInput, NODE_GAP } from './find-best-layout.js';
import { forceAtlas2 } from './force-atlas2.js';

/** Wider than high, as screens and slides are. */
const ASPECT = 1.75;
/** How long an edge is on average. */
const MEAN_EDGE_LENGTH = 225;
/** Steps of ForceAtlas2 times nodes and edges, in all: a fraction of a second of work. */
const ITERATION_BUDGET = 300_000;
const MAX_ITERATIONS = 500;
const MIN_ITERATIONS = 60;

/** `aspect` is the width of the place for it by its height. */
export function layOut(drawing: LayoutInput, aspect = ASPECT): ReadonlyMap<string, Point> {
  return findBestLayout(drawing, aspect, runForceAtlas2);
}

/** ForceAtlas2 from the nodes on a circle; each start deals them another way. */
function runForceAtlas2({ nodes, edges }: LayoutInput, start: number): Map<string, Point> {
  const graph = new UndirectedGraph();
  const stride = findCoprimeStride(nodes.length, start);
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
  const work = Math.floor(ITERATION_BUDGET / (nodes.length + edges.length));
  const iterations = Math.max(MIN_ITERATIONS, Math.min(MAX_ITERATIONS, work));
  const positions = forceAtlas2(graph, { iterations, settings, getEdgeWeight: 'weight' });
  return scaleToFit({ nodes, edges }, new Map(Object.entries(positions)));
}

/** The start-th step through the circle that meets every place once: it has no divisor in common with their number. */
function findCoprimeStride(count: number, start: number): number {
  const greatestCommonDivisor = (a: number, b: number): number =>
    b === 0 ? a : greatestCommonDivisor(b, a % b);
  let found = 0;
  for (let stride = 1; ; stride += 1) {
    if (greatestCommonDivisor(stride, count) !== 1 && stride < count) continue;
    found += 1;
    if (found === start) return stride;
  }
}

/** So large that edges have their length, and that all names have room. */
function scaleToFit({ nodes, edges }: LayoutInput, points: ReadonlyMap<string, Point>): Map<string, Point> {
  const lengths = edges.flatMap(({ source, target }) => {
    const [a, b] = [points.get(source), points.get(target)];
    return a && b && a !== b ? [Math.hypot(a.x - b.x, a.y - b.y)] : [];
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const neededArea = nodes
    .map(measureNode)
    .reduce((sum, { width, height }) => sum + (width + NODE_GAP) * (height + NODE_GAP), 0);
  const all = [...points.values()];
  const meanSquaredRadius =
    all.reduce((sum, { x, y }) => sum + x * x + y * y, 0) / Math.max(1, all.length) || 1;
  const factor = Math.max(MEAN_EDGE_LENGTH / mean, Math.sqrt(neededArea / (Math.PI * meanSquaredRadius)));
  return new Map([...points].map(([id, { x, y }]) => [id, { x: x * factor, y: y * factor }]));
}
