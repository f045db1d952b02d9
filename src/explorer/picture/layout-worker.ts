/** ForceAtlas2 away from the page's thread: a rough picture soon, the finished one later. */
import Graph from 'graphology';
import { forceAtlas2 } from '../../drawing/force-atlas.js';
import { seeded } from '../../drawing/seeded.js';

export interface LayoutTask {
  readonly order: number;
  /** Source and target by turns, as indexes. */
  readonly pairs: readonly number[];
}

export interface LayoutAnswer {
  /** x and y by turns. */
  readonly flat: Float32Array;
  readonly done: boolean;
}

/** Of the whole work, the part after which a first picture is worth seeing. */
const ROUGH = 15;
const SPACING = 70;

self.onmessage = ({ data: { order, pairs } }: MessageEvent<LayoutTask>) => {
  const graph = new Graph({ type: 'undirected', multi: false });
  const random = seeded(order);
  for (let at = 0; at < order; at += 1) graph.addNode(at, { x: random() * 1000, y: random() * 1000 });
  for (let at = 0; at < pairs.length; at += 2) {
    const [source = 0, target = 0] = [pairs[at], pairs[at + 1]];
    if (source !== target) graph.mergeEdge(source, target);
  }
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    barnesHutOptimize: order > 500,
    barnesHutTheta: 0.8,
    gravity: 0.6,
    adjustSizes: false,
    outboundAttractionDistribution: false,
  };
  // Fixed numbers and no clock: the same graph is laid out the same on any machine.
  const rounds = order > 2000 ? 70 : order > 800 ? 150 : 400;
  forceAtlas2.assign(graph, { iterations: ROUGH, settings });
  answer(graph, false);
  forceAtlas2.assign(graph, { iterations: rounds - ROUGH, settings });
  answer(graph, true);
};

function answer(graph: Graph, done: boolean): void {
  const flat = new Float32Array(graph.order * 2);
  let at = 0;
  let reach = 1;
  graph.forEachNode((_, { x, y }) => {
    flat[at] = x;
    flat[at + 1] = y;
    at += 2;
  });
  // The middle nine tenths fill the room that so many entities need; a few outliers must not squeeze them.
  const far = Array.from({ length: graph.order }, (_, one) =>
    Math.hypot(flat[one * 2] ?? 0, flat[one * 2 + 1] ?? 0),
  ).sort((a, b) => a - b);
  reach = far[Math.floor(far.length * 0.9)] || 1;
  const scale = (SPACING * Math.sqrt(graph.order)) / 2 / reach;
  const data: LayoutAnswer = { flat: flat.map((value) => value * scale), done };
  self.postMessage(data, { transfer: [data.flat.buffer] });
}
