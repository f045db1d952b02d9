/** The line of each edge: from border to border, parallel ones side by side. */
import type { Drawing, DrawingEdge } from './drawing.js';
import { type Box, type Curve, containsPoint, findBorderPoint, type Point } from './geometry.js';
import { NODE_STYLES } from './styles.js';

const PARALLEL_GAP = 13;
/** Of many edges less, so that a bundle does not grow over its surroundings. */
const MAX_BUNDLE_WIDTH = 120;

export interface EdgeCurve extends Curve {
  /** Where the foot of the bend lies on the straight line between the middles of the ends, from 0 to 1. */
  readonly controlWeight: number;
  /** How far the bend is off that line, to its left seen from the source. */
  readonly controlDistance: number;
}

/** By id of the edge; there is none of one whose ends are not both drawn, or are the same. */
export function computeEdgeCurves(
  { nodes, edges }: Drawing,
  boxes: ReadonlyMap<string, Box>,
): Map<string, EdgeCurve> {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const isRound = (id: string) => NODE_STYLES[kinds.get(id) ?? 'PERSON'].shape === 'ellipse';
  const parallels = new Map<string, number>();
  for (const edge of edges) parallels.set(pairKey(edge), (parallels.get(pairKey(edge)) ?? 0) + 1);
  const drawn = new Map<string, number>();
  const curves = new Map<string, EdgeCurve>();
  for (const edge of edges) {
    const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
    if (!from || !to || from === to) continue;
    const pair = pairKey(edge);
    const [index, count] = [drawn.get(pair) ?? 0, parallels.get(pair) ?? 1];
    drawn.set(pair, index + 1);
    const side = (index - (count - 1) / 2) * Math.min(PARALLEL_GAP, MAX_BUNDLE_WIDTH / count);
    const {
      bend: control,
      foot: controlWeight,
      off: controlDistance,
    } = computeControlPoint(
      { ...from, isRound: isRound(edge.source) },
      { ...to, isRound: isRound(edge.target) },
      edge.source < edge.target ? side : -side,
    );
    curves.set(edge.id, {
      from: findBorderPoint(from, control, isRound(edge.source)),
      control,
      to: findBorderPoint(to, control, isRound(edge.target)),
      controlWeight,
      controlDistance,
    });
  }
  return curves;
}

type CurveEnd = Box & { readonly isRound: boolean };

/** Between the borders, not the middles: a bend inside an end would leave no line to draw. */
function computeControlPoint(
  from: CurveEnd,
  to: CurveEnd,
  offset: number,
): { bend: Point; foot: number; off: number } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [startPoint, endPoint] = [
    findBorderPoint(from, to, from.isRound),
    findBorderPoint(to, from, to.isRound),
  ];
  const middle = { x: (startPoint.x + endPoint.x) / 2, y: (startPoint.y + endPoint.y) / 2 };
  const controlWeight = ((middle.x - from.x) * dx + (middle.y - from.y) * dy) / length ** 2;
  const pointAtDistance = (controlDistance: number) => ({
    x: middle.x + (dy / length) * controlDistance,
    y: middle.y - (dx / length) * controlDistance,
  });
  // The curve comes half as far as its bend.
  let controlDistance = 2 * offset;
  while (
    Math.abs(controlDistance) > 1 &&
    [from, to].some((end) => containsPoint(end, pointAtDistance(controlDistance)))
  )
    controlDistance /= 2;
  return { bend: pointAtDistance(controlDistance), foot: controlWeight, off: controlDistance };
}

function pairKey({ source, target }: DrawingEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}
