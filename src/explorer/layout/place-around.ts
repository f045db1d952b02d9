/** Places the new neighbours of an expanded entity in free space near it, without moving others. */
import { overlaps, type Point, type Size } from '../../drawing/geometry.js';

const RING_RADIUS = 130;
/** Rings are wider than high, like nodes. */
const ASPECT = 1.4;
const GAP = 14;
const DEFAULT_NODE_SIZE: Size = { width: 120, height: 40 };
const SPOTS_PER_RING = 16;
/** Enough for the largest expansion. */
const MAX_RINGS = 80;

/** Positions by id. Deterministic. */
export function placeAround(
  origin: Point,
  added: readonly string[],
  placed: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, Size>,
  graphCenter: Point,
): Map<string, Point> {
  const result = new Map<string, Point>();
  const toBox = (id: string, position: Point) => ({ ...(sizes.get(id) ?? DEFAULT_NODE_SIZE), ...position });
  const occupied = [...placed].map(([id, position]) => toBox(id, position));
  // Away from the centre of the graph first.
  const outward = Math.atan2(origin.y - graphCenter.y, origin.x - graphCenter.x) || 0;
  const remaining = added.values();
  let next = remaining.next();
  // Each spot is tried once: if it is too small for one entity, it rarely fits the next.
  for (const point of listSpots(origin, outward)) {
    if (next.done) break;
    const box = toBox(next.value, point);
    if (occupied.some((other) => overlaps(box, other, GAP))) continue;
    occupied.push(box);
    result.set(next.value, point);
    next = remaining.next();
  }
  return result;
}

/** Spots on rings around a point, nearest ring first. Each ring starts outward and is offset by half a spot. */
function listSpots(origin: Point, outward: number): Point[] {
  return Array.from({ length: MAX_RINGS }, (_, ring) => {
    const radius = RING_RADIUS * (1 + ring * 0.75);
    const count = SPOTS_PER_RING + ring * 8;
    return Array.from({ length: count }, (__, spot) => {
      const turn = Math.ceil(spot / 2) * (spot % 2 === 0 ? 1 : -1) + (ring % 2) / 2;
      const angle = outward + (turn * 2 * Math.PI) / count;
      return { x: origin.x + ASPECT * radius * Math.cos(angle), y: origin.y + radius * Math.sin(angle) };
    });
  }).flat();
}

/** The mean of the points; the origin if there are none. */
export function computeCenter(points: Iterable<Point>): Point {
  let [x, y, count] = [0, 0, 0];
  for (const point of points) [x, y, count] = [x + point.x, y + point.y, count + 1];
  return count === 0 ? { x: 0, y: 0 } : { x: x / count, y: y / count };
}
