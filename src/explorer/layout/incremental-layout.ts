/**
 * Lays out the graph of a view step by step. The initial graph uses the layout of exported files if it is small, fcose if
 * it is medium-sized, and ForceAtlas2 in a worker if it is large.
 */
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

/** fcose takes too long for larger graphs. */
const MAX_FCOSE_NODES = 200;

/** Lays out the first step, then adds the entities of further steps without moving the others. */
export class IncrementalLayout {
  /** The positions of the last initial graph: expanding and collapsing do not change them. */
  private lastInitial: { readonly key: string; readonly positions: Positions } = {
    key: '',
    positions: new Map(),
  };
  /** Positions of entities that the user dragged. */
  private readonly pinned = new Map<string, Point>();

  /** Calls `onPreliminary` with a rough layout first if the graph is large. */
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
      const graphCenter = computeCenter(positions.values());
      const origin = (around ? positions.get(around) : undefined) ?? graphCenter;
      for (const [id, position] of placeAround(origin, added, positions, sizes, graphCenter))
        positions.set(id, position);
    }
    return this.applyPinned(positions);
  }

  /** Keeps an entity where the user dragged it, until the initial graph changes. */
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
    const initialIds = new Set(ids);
    const between = edges.filter(({ source, target }) => initialIds.has(source) && initialIds.has(target));
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
    const pinned = [...this.pinned].filter(([id]) => positions.has(id));
    return pinned.length === 0 ? positions : new Map([...positions, ...pinned]);
  }
}
