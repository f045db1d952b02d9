/** Computes a quadratic curve for each edge, from border to border, with parallel edges side by side. */
import type { Drawing, DrawingEdge } from './drawing.js';
import { type Box, type Curve, containsPoint, findBorderPoint } from './geometry.js';
import { NODE_STYLES } from './styles.js';

const PARALLEL_GAP = 13;
/** Many parallel edges move closer together, so that they do not cover their surroundings. */
const MAX_BUNDLE_WIDTH = 120;

export interface EdgeCurve extends Curve {
  /** Position of the control point along the straight line between the node centres, from 0 to 1. */
  readonly controlWeight: number;
  /** Distance of the control point from that line, positive to its left as seen from the source. */
  readonly controlDistance: number;
}

/** Curves by edge id. Loops and edges with a node that has no box get none. */
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
    const { control, controlWeight, controlDistance } = computeControlPoint(
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

/** Starts halfway between the borders, not the centres: a control point inside a node would leave no visible line. */
function computeControlPoint(
  from: CurveEnd,
  to: CurveEnd,
  offset: number,
): Pick<EdgeCurve, 'control' | 'controlWeight' | 'controlDistance'> {
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
  // A quadratic curve reaches half as far as its control point.
  let controlDistance = 2 * offset;
  while (
    Math.abs(controlDistance) > 1 &&
    [from, to].some((end) => containsPoint(end, pointAtDistance(controlDistance)))
  )
    controlDistance /= 2;
  return { control: pointAtDistance(controlDistance), controlWeight, controlDistance };
}

function pairKey({ source, target }: DrawingEdge): string {
  return source < target ? `${source} ${target}` : `${target} ${source}`;
}
