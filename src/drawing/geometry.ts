/** Points, boxes and quadratic curves. */

/** Minimum gap between two nodes. */
export const NODE_GAP = 30;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `x` and `y` are the centre. */
export interface Box extends Point, Size {}

export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + gap &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + gap
  );
}

export function containsPoint(box: Box, { x, y }: Point): boolean {
  return Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2;
}

/** The point where a line from the centre of a box (or of its inscribed ellipse) toward a point leaves it. */
export function findBorderPoint({ x, y, width, height }: Box, toward: Point, isRound: boolean): Point {
  const [dx, dy] = [toward.x - x, toward.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const [horizontal, vertical] = [Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2)];
  const scale = 1 / (isRound ? Math.hypot(horizontal, vertical) : Math.max(horizontal, vertical));
  return { x: x + dx * scale, y: y + dy * scale };
}

/** The point of a curve at `t`, from 0 (start) to 1 (end). */
export function computeCurvePoint({ from, control, to }: Curve, t: number): Point {
  const s = 1 - t;
  const interpolate = (a: number, b: number, c: number) => s * s * a + 2 * s * t * b + t * t * c;
  return { x: interpolate(from.x, control.x, to.x), y: interpolate(from.y, control.y, to.y) };
}
