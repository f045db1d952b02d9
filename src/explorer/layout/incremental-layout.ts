/** Where everything goes: as in the files what is read line by line, by fcose what is read as a whole, in a worker the rest. */

import type { Point } from '../../drawing/geometry.js';
import { findBestLayout, MAX_READABLE_NODES } from '../../drawing/layout/find-best-layout.js';
import { layOut } from '../../drawing/layout/lay-out.js';
import { measureNode } from '../../drawing/measure-node.js';
import type { ExpansionStep } from '../state/expansion-steps.js';
import type { SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import { runFcose } from './fcose-layout.js';
import { computeCenter, placeAround } from './place-around.js';
import { runLayoutWorker } from './run-layout-worker.js';

export type Positions = ReadonlyMap<string, Point>;

/** Above this fcose takes too long. */
const MAX_FCOSE_NODES = 200;

/** Lays out the first step, then adds each further one without moving what is there. */
export class IncrementalLayout {
  /** The last first step: expanding and collapsing do not change it. */
  private lastInitial: { readonly key: string; readonly positions: Positions } = {
    key: '',
    positions: new Map(),
  };
  /** What the reader has put elsewhere. */
  private readonly pinned = new Map<string, Point>();

  async layOut(
    steps: readonly ExpansionStep[],
    nodes: ReadonlyMap<string, SubgraphNode>,
    edges: readonly SubgraphEdge[],
    aspect: number,
    onPreliminary: (positions: Positions) => void,
  ): Promise<Positions> {
    const [first, ...others] = steps;
    const labelled = new Map([...nodes].map(([id, node]) => [id, { ...node, label: node.name }]));
    const positions = new Map(
      await this.layOutInitial(first?.added ?? [], labelled, edges, aspect, onPreliminary),
    );
    const sizes = new Map([...labelled].map(([id, node]) => [id, measureNode(node)]));
    for (const { around, added } of others) {
      const middle = computeCenter(positions.values());
      const centre = (around ? positions.get(around) : undefined) ?? middle;
      for (const [id, position] of placeAround(centre, added, positions, sizes, middle))
        positions.set(id, position);
    }
    return this.applyPinned(positions);
  }

  /** Keeps an entity where the reader has put it, until the picture begins anew. */
  pin(id: string, position: Point, positions: Positions): Positions {
    this.pinned.set(id, position);
    return this.applyPinned(positions);
  }

  private async layOutInitial(
    ids: readonly string[],
    nodes: ReadonlyMap<string, SubgraphNode & { readonly label: string }>,
    edges: readonly SubgraphEdge[],
    aspect: number,
    onPreliminary: (positions: Positions) => void,
  ): Promise<Positions> {
    const key = ids.join(' ');
    if (key === this.lastInitial.key) return this.lastInitial.positions;
    this.pinned.clear();
    const inside = new Set(ids);
    const between = edges.filter(({ source, target }) => inside.has(source) && inside.has(target));
    const initialNodes = ids.flatMap((id) => nodes.get(id) ?? []);
    const drawing = { nodes: initialNodes, edges: between };
    const positions =
      ids.length > MAX_FCOSE_NODES
        ? await runLayoutWorker(ids, between, onPreliminary)
        : ids.length > MAX_READABLE_NODES
          ? findBestLayout(drawing, aspect, runFcose)
          : layOut(drawing, aspect);
    this.lastInitial = { key, positions };
    return positions;
  }

  private applyPinned(positions: Positions): Positions {
    const kept = [...this.pinned].filter(([id]) => positions.has(id));
    return kept.length === 0 ? positions : new Map([...positions, ...kept]);
  }
}
