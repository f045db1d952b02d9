/** Worker that runs ForceAtlas2: it posts a preliminary layout first, then the final one. */
import Graph from 'graphology';
import { forceAtlas2 } from '../../drawing/layout/force-atlas2.js';
import { createSeededRandom } from '../../drawing/layout/seeded-random.js';

export interface LayoutRequest {
  readonly nodeCount: number;
  /** Indexes of source and target, alternating. */
  readonly edgeIndexes: readonly number[];
}

export interface LayoutResponse {
  /** x and y, alternating. */
  readonly coordinates: Float32Array;
  readonly isFinal: boolean;
}

const PRELIMINARY_ITERATIONS = 15;
const SPACING = 70;

self.onmessage = ({ data: { nodeCount, edgeIndexes } }: MessageEvent<LayoutRequest>) => {
  const graph = new Graph({ type: 'undirected', multi: false });
  const random = createSeededRandom(nodeCount);
  for (let at = 0; at < nodeCount; at += 1) graph.addNode(at, { x: random() * 1000, y: random() * 1000 });
  for (let at = 0; at < edgeIndexes.length; at += 2) {
    const [source = 0, target = 0] = [edgeIndexes[at], edgeIndexes[at + 1]];
    if (source !== target) graph.mergeEdge(source, target);
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: nodeCount > 500,
    barnesHutTheta: 0.8,
    gravity: 0.6,
    adjustSizes: false,
    outboundAttractionDistribution: false,
  };
  // Fixed numbers instead of a time limit, so that the layout is the same on every machine.
  const iterations = nodeCount > 2000 ? 70 : nodeCount > 800 ? 150 : 400;
  forceAtlas2.assign(graph, { iterations: PRELIMINARY_ITERATIONS, settings });
  postPositions(graph, false);
  forceAtlas2.assign(graph, { iterations: iterations - PRELIMINARY_ITERATIONS, settings });
  postPositions(graph, true);
};

function postPositions(graph: Graph, isFinal: boolean): void {
  const coordinates = new Float32Array(graph.order * 2);
  let at = 0;
  graph.forEachNode((_, { x, y }) => {
    coordinates[at] = x;
    coordinates[at + 1] = y;
    at += 2;
  });
  // Scales by the 90th percentile of the distances from the origin, so that outliers do not squeeze the others.
  const distances = Array.from({ length: graph.order }, (_, node) =>
    Math.hypot(coordinates[node * 2] ?? 0, coordinates[node * 2 + 1] ?? 0),
  ).sort((a, b) => a - b);
  const radius = distances[Math.floor(distances.length * 0.9)] || 1;
  const scale = (SPACING * Math.sqrt(graph.order)) / 2 / radius;
  const data: LayoutResponse = { coordinates: coordinates.map((value) => value * scale), isFinal };
  self.postMessage(data, { transfer: [data.coordinates.buffer] });
}
