/** Whether lines cross, and whether a line runs over the room that an entity takes; in plain numbers, for speed. */

/** Whether the lines from a to b and from c to d cross. */
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

/** By the corners of a box that reaches `w` and `h` from its middle: a line that meets it has some on either side. */
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
