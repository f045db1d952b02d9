/** Where new entities go when one is expanded: near it, on free ground, and nothing that is there moves. */
import { overlaps, type Point, type Size } from '../../drawing/geometry.js';

const RING_RADIUS = 130;
/** Names are wider than high, and so are the rings. */
const ASPECT = 1.4;
const GAP = 14;
const DEFAULT_NODE_SIZE: Size = { width: 120, height: 40 };
const SPOTS_PER_RING = 16;
/** Enough for the most that one expanding can add, beside what is there. */
const MAX_RINGS = 80;

/** Deterministic: the same steps give the same places. */
export function placeAround(
  centre: Point,
  added: readonly string[],
  placed: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, Size>,
  center: Point,
): Map<string, Point> {
  const result = new Map<string, Point>();
  const toBox = (id: string, place: Point) => ({ ...(sizes.get(id) ?? DEFAULT_NODE_SIZE), ...place });
  const occupied = [...placed].map(([id, place]) => toBox(id, place));
  // Outward first: away from the middle of what is there.
  const outward = Math.atan2(centre.y - center.y, centre.x - center.x) || 0;
  const remaining = added.values();
  let next = remaining.next();
  // Each spot is looked at once: one that is not free for the first hardly is for those after it.
  for (const point of listSpots(centre, outward)) {
    if (next.done) break;
    const box = toBox(next.value, point);
    if (occupied.some((other) => overlaps(box, other, GAP))) continue;
    occupied.push(box);
    result.set(next.value, point);
    next = remaining.next();
  }
  return result;
}

/** On rings around a place, nearest first, each beginning outward and turned a little against the one before. */
function listSpots(centre: Point, outward: number): Point[] {
  return Array.from({ length: MAX_RINGS }, (_, ring) => {
    const radius = RING_RADIUS * (1 + ring * 0.75);
    const count = SPOTS_PER_RING + ring * 8;
    return Array.from({ length: count }, (__, spot) => {
      const turn = Math.ceil(spot / 2) * (spot % 2 === 0 ? 1 : -1) + (ring % 2) / 2;
      const angle = outward + (turn * 2 * Math.PI) / count;
      return { x: centre.x + ASPECT * radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
    });
  }).flat();
}

/** The middle of a set of places. */
export function computeCenter(points: Iterable<Point>): Point {
  let [x, y, count] = [0, 0, 0];
  for (const point of points) [x, y, count] = [x + point.x, y + point.y, count + 1];
  return count === 0 ? { x: 0, y: 0 } : { x: x / count, y: y / count };
}
