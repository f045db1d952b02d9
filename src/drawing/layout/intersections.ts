/** Intersection tests for segments and boxes. They take plain numbers instead of points, for speed. */

/** Whether the segments a–b and c–d cross. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  return (
    isLeftOf(ax, ay, bx, by, cx, cy) !== isLeftOf(ax, ay, bx, by, dx, dy) &&
    isLeftOf(cx, cy, dx, dy, ax, ay) !== isLeftOf(cx, cy, dx, dy, bx, by)
  );
}

/**
 * Whether the segment a–b crosses a box with centre (x, y), half width `w` and half height `h`: then the corners lie
 * on both sides of it.
 */
export function segmentCrossesBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  x: number,
  y: number,
  w: number,
  h: number,
): boolean {
  if ((ax > x + w && bx > x + w) || (ax < x - w && bx < x - w)) return false;
  if ((ay > y + h && by > y + h) || (ay < y - h && by < y - h)) return false;
  const first = isLeftOf(ax, ay, bx, by, x - w, y - h);
  return (
    isLeftOf(ax, ay, bx, by, x + w, y - h) !== first ||
    isLeftOf(ax, ay, bx, by, x + w, y + h) !== first ||
    isLeftOf(ax, ay, bx, by, x - w, y + h) !== first
  );
}

function isLeftOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
}
