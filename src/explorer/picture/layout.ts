/** Where everything goes: fcose for what is read as a whole, ForceAtlas2 in a worker for large graphs. */
import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { PictureEdge, PictureNode } from '../state/model.js';
import { middleOf, placeAround } from '../state/place.js';
import type { Step } from '../state/visible.js';
import type { Point } from '../state/walk.js';
import { apart } from './apart.js';
import type { Bundle } from './clutter.js';
import { labelBox } from './label-box.js';
import type { LayoutAnswer, LayoutTask } from './layout-worker.js';
import { withSeed } from './seeded.js';
import { type Frame, untangle } from './untangle.js';

cytoscape.use(fcose);

export type Places = ReadonlyMap<string, Point>;

/** Above this fcose takes too long. */
const FCOSE_MOST = 200;
const TRIES = 3;
const UNTANGLE_MOST = 70;
/** How many times the room that its names need the picture may have, and must. */
const ROOMY = 5.2;
const TIGHT = 2.7;
/** Names that are drawn smaller than this of their size are hard to read. */
const SHRINK = 0.75;
const LONER_GAP = 120;
const LONER_STEP = 130;

/** Lays out the first step, then adds each further one without moving what is there. */
export class Layouts {
  /** The last first step: expanding and collapsing do not change it. */
  private first: { readonly key: string; readonly places: Places } = { key: '', places: new Map() };

  async layOut(
    steps: readonly Step[],
    nodes: ReadonlyMap<string, PictureNode>,
    edges: readonly PictureEdge[],
    canvas: Frame,
    meanwhile: (places: Places) => void,
  ): Promise<Places> {
    const [first, ...others] = steps;
    const places = new Map(await this.firstStep(first?.added ?? [], nodes, edges, canvas, meanwhile));
    for (const { around, added } of others) {
      const middle = middleOf(places.values());
      const centre = (around ? places.get(around) : undefined) ?? middle;
      for (const [id, place] of placeAround(centre, added, places, middle)) places.set(id, place);
    }
    return places;
  }

  private async firstStep(
    ids: readonly string[],
    nodes: ReadonlyMap<string, PictureNode>,
    edges: readonly PictureEdge[],
    canvas: Frame,
    meanwhile: (places: Places) => void,
  ): Promise<Places> {
    const inside = new Set(ids);
    const between = edges.filter(({ source, target }) => inside.has(source) && inside.has(target));
    const key = ids.join(' ');
    if (key === this.first.key) return this.first.places;
    const started = ids.map((id) => nodes.get(id)).filter((node) => node !== undefined);
    const places =
      ids.length > FCOSE_MOST
        ? await inWorker(ids, between, meanwhile)
        : withLoners(started, between, (linked, room) => clearest(linked, between, room), canvas);
    this.first = { key, places };
    return places;
  }
}

/** The clearest of a few tries: each begins from another chance, and the same graph gives the same ones. */
function clearest(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  canvas: Frame,
): Map<string, Point> {
  const boxes = new Map(nodes.map((node) => [node.id, labelBox(node)]));
  const bundles = bundled(edges);
  const names = [...boxes.values()].reduce((sum, { width, height }) => sum + width * height, 0);
  const aspect = canvas.width / canvas.height;
  // On a small canvas the lines get less room, so that the names can still be read.
  const times = Math.min(ROOMY, Math.max(TIGHT, (canvas.width * canvas.height) / (names * SHRINK ** 2)));
  const room = names * times;
  const frame = { width: Math.sqrt(room * aspect), height: Math.sqrt(room / aspect) };
  const few = nodes.length <= UNTANGLE_MOST;
  let best = new Map<string, Point>();
  let least = Number.POSITIVE_INFINITY;
  for (let seed = 1; seed <= (few ? TRIES : 1); seed += 1) {
    const spreadOut = spread(byFcose(nodes, bundles, seed), aspect);
    if (!few) return apart(spreadOut, boxes);
    const { places, cost } = untangle(spreadOut, boxes, bundles, frame);
    if (cost < least) [best, least] = [places, cost];
  }
  return apart(best, boxes);
}

/** On a canvas of its own, since filters and zoom must not change where things are. */
function byFcose(
  nodes: readonly PictureNode[],
  bundles: readonly Bundle[],
  seed: number,
): Map<string, Point> {
  if (nodes.length === 0) return new Map();
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
    ],
    elements: [
      ...nodes.map((node) => ({ data: { id: node.id, ...labelBox(node) } })),
      ...bundles.map((bundle) => ({ data: { ...bundle } })),
    ],
  });
  withSeed(seed, () =>
    cy
      .layout({
        name: 'fcose',
        quality: 'proof',
        animate: false,
        randomize: true,
        fit: false,
        nodeSeparation: 160,
        nodeRepulsion: () => 22_000,
        idealEdgeLength: (edge: cytoscape.EdgeSingular) => edge.data('length'),
        edgeElasticity: () => 0.35,
        gravity: 0.12,
        numIter: 6000,
      } as cytoscape.LayoutOptions)
      .run(),
  );
  const places = new Map(cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  cy.destroy();
  return places;
}

/** One edge for each pair, longer where parallel edges and their labels need room, shorter where nothing is written. */
function bundled(edges: readonly PictureEdge[]): Bundle[] {
  const byPair = new Map<string, PictureEdge[]>();
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    const pair = [edge.source, edge.target].sort().join(' ');
    byPair.set(pair, [...(byPair.get(pair) ?? []), edge]);
  }
  return [...byPair.values()].flatMap((bundle) => {
    const [edge] = bundle;
    if (!edge) return [];
    const silent = bundle.every(({ kind }) => kind === 'PART_OF');
    const length = (silent ? 110 : 185) + Math.min(4, bundle.length - 1) * 22;
    return [{ source: edge.source, target: edge.target, weight: bundle.length, length }];
  });
}

/** Turned and stretched to the shape of the picture, around 0, 0. */
function spread(places: Map<string, Point>, aspect: number): Map<string, Point> {
  const { x, y } = middleOf(places.values());
  const xs = [...places.values()].map((place) => place.x);
  const ys = [...places.values()].map((place) => place.y);
  const [wide, high] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  const turned = wide < high !== aspect < 1;
  const ratio = turned ? high / Math.max(wide, 1) : wide / Math.max(high, 1);
  const stretch = Math.min(1.7, Math.max(0.7, aspect / Math.max(ratio, 0.1)));
  return new Map(
    [...places].map(([id, place]) => {
      const [dx, dy] = turned ? [place.y - y, place.x - x] : [place.x - x, place.y - y];
      return [id, { x: dx * Math.sqrt(stretch) * 1.05, y: dy / Math.sqrt(stretch) }] as const;
    }),
  );
}

/** Entities without any edge stand in a row below, where they take no room from the others. */
function withLoners(
  nodes: readonly PictureNode[],
  edges: readonly PictureEdge[],
  place: (linked: readonly PictureNode[], canvas: Frame) => Map<string, Point>,
  canvas: Frame,
): Map<string, Point> {
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const loners = nodes.filter(({ id }) => !ends.has(id));
  const places = place(
    nodes.filter(({ id }) => ends.has(id)),
    loners.length > 0 ? { ...canvas, height: canvas.height * 0.83 } : canvas,
  );
  const { x } = middleOf(places.values());
  const bottom =
    Math.max(0, ...[...places.values()].map((point) => point.y)) + (places.size > 0 ? LONER_GAP : 0);
  const perRow = Math.max(6, Math.ceil(Math.sqrt(loners.length * 2)));
  loners.forEach(({ id }, at) => {
    const [row, column] = [Math.floor(at / perRow), at % perRow];
    const inRow = Math.min(perRow, loners.length - row * perRow);
    places.set(id, { x: x + (column - (inRow - 1) / 2) * LONER_STEP, y: bottom + row * LONER_STEP });
  });
  return places;
}

function inWorker(
  ids: readonly string[],
  edges: readonly PictureEdge[],
  meanwhile: (places: Places) => void,
): Promise<Places> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const index = new Map(ids.map((id, at) => [id, at]));
  const task: LayoutTask = {
    order: ids.length,
    pairs: edges.flatMap(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0]),
  };
  return new Promise<Places>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message || 'The layout failed.'));
    worker.onmessage = ({ data: { flat, done } }: MessageEvent<LayoutAnswer>) => {
      const places = new Map(ids.map((id, at) => [id, { x: flat[at * 2] ?? 0, y: flat[at * 2 + 1] ?? 0 }]));
      if (done) resolve(places);
      else meanwhile(places);
    };
    worker.postMessage(task);
  }).finally(() => worker.terminate());
}
