/** Whether lines cross, and whether a line runs over the room that an entity takes; in plain numbers, for speed. */

/** Whether the lines from a to b and from c to d cross. */
export function cross(
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
    left(ax, ay, bx, by, cx, cy) !== left(ax, ay, bx, by, dx, dy) &&
    left(cx, cy, dx, dy, ax, ay) !== left(cx, cy, dx, dy, bx, by)
  );
}

/** By the corners of a box that reaches `w` and `h` from its middle: a line that meets it has some on either side. */
export function runsOver(
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
  const first = left(ax, ay, bx, by, x - w, y - h);
  return (
    left(ax, ay, bx, by, x + w, y - h) !== first ||
    left(ax, ay, bx, by, x + w, y + h) !== first ||
    left(ax, ay, bx, by, x - w, y + h) !== first
  );
}

function left(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0;
}
