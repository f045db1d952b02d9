/** Where new entities go when one is expanded: near it, on free ground, and nothing that is there moves. */
import { overlaps, type Point, type Size } from '../../drawing/geometry.js';

const RING = 130;
/** Names are wider than high, and so are the rings. */
const WIDER = 1.4;
const GAP = 14;
const NAME: Size = { width: 120, height: 40 };
const PER_RING = 16;
/** Enough for the most that one expanding can add, beside what is there. */
const RINGS = 80;

/** Deterministic: the same steps give the same places. */
export function placeAround(
  centre: Point,
  added: readonly string[],
  placed: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, Size>,
  middle: Point,
): Map<string, Point> {
  const result = new Map<string, Point>();
  const boxed = (id: string, place: Point) => ({ ...(sizes.get(id) ?? NAME), ...place });
  const taken = [...placed].map(([id, place]) => boxed(id, place));
  // Outward first: away from the middle of what is there.
  const outward = Math.atan2(centre.y - middle.y, centre.x - middle.x) || 0;
  const left = added.values();
  let next = left.next();
  // Each spot is looked at once: one that is not free for the first hardly is for those after it.
  for (const point of spotsAround(centre, outward)) {
    if (next.done) break;
    const box = boxed(next.value, point);
    if (taken.some((other) => overlaps(box, other, GAP))) continue;
    taken.push(box);
    result.set(next.value, point);
    next = left.next();
  }
  return result;
}

/** On rings around a place, nearest first, each beginning outward and turned a little against the one before. */
function spotsAround(centre: Point, outward: number): Point[] {
  return Array.from({ length: RINGS }, (_, ring) => {
    const far = RING * (1 + ring * 0.75);
    const count = PER_RING + ring * 8;
    return Array.from({ length: count }, (__, spot) => {
      const turn = Math.ceil(spot / 2) * (spot % 2 === 0 ? 1 : -1) + (ring % 2) / 2;
      const angle = outward + (turn * 2 * Math.PI) / count;
      return { x: centre.x + WIDER * far * Math.cos(angle), y: centre.y + far * Math.sin(angle) };
    });
  }).flat();
}

/** The middle of a set of places. */
export function middleOf(points: Iterable<Point>): Point {
  let [x, y, count] = [0, 0, 0];
  for (const point of points) [x, y, count] = [x + point.x, y + point.y, count + 1];
  return count === 0 ? { x: 0, y: 0 } : { x: x / count, y: y / count };
}
