/** One line for all edges between the same two, with the room that what is written on them needs. */
import type { DrawingEdge } from './drawing.js';
import { EDGE_FONT, LABELLED, shortLabel } from './edge-labels.js';
import type { Size } from './geometry.js';
import { textWidth } from './node-size.js';

export interface Bundle {
  readonly source: string;
  readonly target: string;
  /** How many parallel edges it stands for. */
  readonly weight: number;
  /** Of the labels above each other; nothing is written on an edge that is read by its line alone. */
  readonly label: Size;
}

export type BundledEdge = Pick<DrawingEdge, 'source' | 'target' | 'kind' | 'label'>;

/** Of one label, with what parts it from the next. */
const LABEL_HEIGHT = EDGE_FONT + 15;

/** Edges from a node to itself, or to one that is not there, are in none. */
export function bundlesOf(edges: readonly BundledEdge[], sizes: ReadonlyMap<string, Size>): Bundle[] {
  const byPair = new Map<string, Bundle>();
  for (const { source, target, kind, label } of edges) {
    if (source === target || !sizes.has(source) || !sizes.has(target)) continue;
    const pair = [source, target].sort().join(' ');
    const known = byPair.get(pair) ?? { source, target, weight: 0, label: { width: 0, height: 0 } };
    const { width, height } = known.label;
    const told = LABELLED.includes(kind);
    byPair.set(pair, {
      ...known,
      weight: known.weight + 1,
      label: told
        ? { width: Math.max(width, textWidth(shortLabel(label), EDGE_FONT)), height: height + LABEL_HEIGHT }
        : known.label,
    });
  }
  return [...byPair.values()];
}

/** Between an end and what is written. */
const AIR = 15;

/** How far apart its ends should be, from middle to middle, if one is `across` and `down` from the other. */
export function lengthOf({ label }: Bundle, from: Size, to: Size, across: number, down: number): number {
  const far = Math.hypot(across, down) || 1;
  const [flat, steep] = [Math.abs(across) / far, Math.abs(down) / far];
  return (
    2 * AIR +
    flat * ((from.width + to.width) / 2 + label.width) +
    steep * ((from.height + to.height) / 2 + label.height)
  );
}
