/** The line of each edge: from border to border, parallel ones side by side. */
import type { Drawing, DrawingEdge } from './drawing.js';
import { type Box, type Curve, covers, leaves, type Point } from './geometry.js';
import { NODE_LOOK } from './look.js';

const BETWEEN_PARALLELS = 13;
/** Of many edges less, so that a bundle does not grow over its surroundings. */
const WIDEST_BUNDLE = 120;

export interface EdgeCurve extends Curve {
  /** Where the foot of the bend lies on the straight line between the middles of the ends, from 0 to 1. */
  readonly foot: number;
  /** How far the bend is off that line, to its left seen from the source. */
  readonly off: number;
}

/** By id of the edge; there is none of one whose ends are not both drawn, or are the same. */
export function curvesOf({ nodes, edges }: Drawing, boxes: ReadonlyMap<string, Box>): Map<string, EdgeCurve> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const round = (id: string) => NODE_LOOK[kinds.get(id) ?? 'PERSON'].shape === 'ellipse';
  const parallels = new Map<string, number>();
  for (const edge of edges) parallels.set(pairOf(edge), (parallels.get(pairOf(edge)) ?? 0) + 1);
  const drawn = new Map<string, number>();
  const curves = new Map<string, EdgeCurve>();
  for (const edge of edges) {
    const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (!from || !to || from === to) continue;
    const pair = pairOf(edge);
    const [place, all] = [drawn.get(pair) ?? 0, parallels.get(pair) ?? 1];
    drawn.set(pair, place + 1);
    const side = (place - (all - 1) / 2) * Math.min(BETWEEN_PARALLELS, WIDEST_BUNDLE / all);
    const { bend, foot, off } = bendOf(
      { ...from, round: round(edge.source) },
      { ...to, round: round(edge.target) },
      edge.source < edge.target ? side : -side,
    );
    curves.set(edge.id, {
      from: leaves(from, bend, round(edge.source)),
      bend,
      to: leaves(to, bend, round(edge.target)),
      foot,
      off,
    });
  }
  return curves;
}

type End = Box & { readonly round: boolean };

/** Between the borders, not the middles: a bend inside an end would leave no line to draw. */
function bendOf(from: End, to: End, bulge: number): { bend: Point; foot: number; off: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [leaving, arriving] = [leaves(from, to, from.round), leaves(to, from, to.round)];
  const middle = { x: (leaving.x + arriving.x) / 2, y: (leaving.y + arriving.y) / 2 };
  const foot = ((middle.x - from.x) * dx + (middle.y - from.y) * dy) / length ** 2;
  const at = (off: number) => ({ x: middle.x + (dy / length) * off, y: middle.y - (dx / length) * off });
  // The curve comes half as far as its bend.
  let off = 2 * bulge;
  while (Math.abs(off) > 1 && [from, to].some((end) => covers(end, at(off)))) off /= 2;
  return { bend: at(off), foot, off };
}

function pairOf({ source, target }: DrawingEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}
