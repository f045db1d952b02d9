/** Points, boxes and curves: what a drawing needs of geometry. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** By its centre. */
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

/** Where a line from the middle of a box toward a point leaves it. */
export function findBorderPoint({ x, y, width, height }: Box, toward: Point, isRound: boolean): Point {
  const [dx, dy] = [toward.x - x, toward.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const [across, down] = [Math.abs(dx) / (width / 2), Math.abs(dy) / (height / 2)];
  const scale = 1 / (isRound ? Math.hypot(across, down) : Math.max(across, down));
  return { x: x + dx * scale, y: y + dy * scale };
}

export function computeCurvePoint({ from, control, to }: Curve, at: number): Point {
  const rest = 1 - at;
  const mix = (a: number, b: number, c: number) => rest * rest * a + 2 * rest * at * b + at * at * c;
  return { x: mix(from.x, control.x, to.x), y: mix(from.y, control.y, to.y) };
}
