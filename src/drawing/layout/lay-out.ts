/** Deterministic layout with ForceAtlas2, for exported files and for small graphs on the page. */
import { UndirectedGraph } from 'graphology';
import { NODE_GAP, type Point } from '../geometry.js';
import { measureNode } from '../measure-node.js';
import { findBestLayout, type LayoutInput } from './find-best-layout.js';
import { forceAtlas2 } from './force-atlas2.js';

/** Wider than high, like screens and slides. */
const ASPECT = 1.75;
const MEAN_EDGE_LENGTH = 225;
/** Iterations of ForceAtlas2 times the number of nodes and edges: a fraction of a second. */
const ITERATION_BUDGET = 300_000;
const MAX_ITERATIONS = 500;
const MIN_ITERATIONS = 60;

/** Positions by node id. `aspect` is the width of the available space divided by its height. */
export function layOut(drawing: LayoutInput, aspect = ASPECT): ReadonlyMap<string, Point> {
  return findBestLayout(drawing, aspect, runForceAtlas2);
}

/** Starts with the nodes on a circle; each seed orders them differently. */
function runForceAtlas2({ nodes, edges }: LayoutInput, seed: number): Map<string, Point> {
  const graph = new UndirectedGraph();
  const stride = findCoprimeStride(nodes.length, seed);
  nodes.forEach(({ id }, index) => {
    const angle = (2 * Math.PI * ((index * stride) % nodes.length)) / nodes.length;
    graph.addNode(id, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100 });
  });
  for (const { source, target } of edges) {
    if (source === target || !graph.hasNode(source) || !graph.hasNode(target)) continue;
    // Ten meetings attract more than one, but not ten times as much.
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

/** The n-th stride that is coprime to `count`, so that stepping around the circle visits every position once. */
function findCoprimeStride(count: number, n: number): number {
  const greatestCommonDivisor = (a: number, b: number): number =>
    b === 0 ? a : greatestCommonDivisor(b, a % b);
  let found = 0;
  for (let stride = 1; ; stride += 1) {
    if (greatestCommonDivisor(stride, count) !== 1 && stride < count) continue;
    found += 1;
    if (found === n) return stride;
  }
}

/** Scales a layout so that edges get their mean length and all nodes have space. */
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
