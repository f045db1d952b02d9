/** Where everything goes: as in the files what is read line by line, by fcose what is read as a whole, in a worker the rest. */
import { arrange, UNTANGLED } from '../../drawing/arrange.js';
import type { Point } from '../../drawing/geometry.js';
import { layOut } from '../../drawing/layout.js';
import { nodeSize } from '../../drawing/node-size.js';
import type { PictureEdge, PictureNode } from '../state/model.js';
import type { Step } from '../state/visible.js';
import { byFcose } from './fcose.js';
import { inWorker } from './in-worker.js';
import { middleOf, placeAround } from './place.js';

export type Places = ReadonlyMap<string, Point>;

/** Above this fcose takes too long. */
const FCOSE_MOST = 200;

/** Lays out the first step, then adds each further one without moving what is there. */
export class Layouts {
  /** The last first step: expanding and collapsing do not change it. */
  private first: { readonly key: string; readonly places: Places } = { key: '', places: new Map() };
  /** What the reader has put elsewhere. */
  private readonly moved = new Map<string, Point>();

  async layOut(
    steps: readonly Step[],
    nodes: ReadonlyMap<string, PictureNode>,
    edges: readonly PictureEdge[],
    aspect: number,
    meanwhile: (places: Places) => void,
  ): Promise<Places> {
    const [first, ...others] = steps;
    const labelled = new Map([...nodes].map(([id, node]) => [id, { ...node, label: node.name }]));
    const places = new Map(await this.firstStep(first?.added ?? [], labelled, edges, aspect, meanwhile));
    const sizes = new Map([...labelled].map(([id, node]) => [id, nodeSize(node)]));
    for (const { around, added } of others) {
      const middle = middleOf(places.values());
      const centre = (around ? places.get(around) : undefined) ?? middle;
      for (const [id, place] of placeAround(centre, added, places, sizes, middle)) places.set(id, place);
    }
    return this.withMoved(places);
  }

  /** Keeps an entity where the reader has put it, until the picture begins anew. */
  move(id: string, place: Point, places: Places): Places {
    this.moved.set(id, place);
    return this.withMoved(places);
  }

  private async firstStep(
    ids: readonly string[],
    nodes: ReadonlyMap<string, PictureNode & { readonly label: string }>,
    edges: readonly PictureEdge[],
    aspect: number,
    meanwhile: (places: Places) => void,
  ): Promise<Places> {
    const key = ids.join(' ');
    if (key === this.first.key) return this.first.places;
    this.moved.clear();
    const inside = new Set(ids);
    const between = edges.filter(({ source, target }) => inside.has(source) && inside.has(target));
    const started = ids.flatMap((id) => nodes.get(id) ?? []);
    const drawing = { nodes: started, edges: between };
    const places =
      ids.length > FCOSE_MOST
        ? await inWorker(ids, between, meanwhile)
        : ids.length > UNTANGLED
          ? arrange(drawing, aspect, byFcose)
          : layOut(drawing, aspect);
    this.first = { key, places };
    return places;
  }

  private withMoved(places: Places): Places {
    const kept = [...this.moved].filter(([id]) => places.has(id));
    return kept.length === 0 ? places : new Map([...places, ...kept]);
  }
}
