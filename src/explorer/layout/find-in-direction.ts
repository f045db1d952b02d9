/** Finds the neighbour to select when an arrow key is pressed. */
import type { Point } from '../../drawing/geometry.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ANGLES: Record<Direction, number> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

/** The nearest neighbour within 60 degrees of the direction. Deviation counts as distance. Null if there is none. */
export function findInDirection(
  from: Point,
  direction: Direction,
  neighbours: ReadonlyMap<string, Point>,
): string | null {
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of neighbours) {
    const deviation = angleDistance(Math.atan2(y - from.y, x - from.x) - ANGLES[direction]);
    if (deviation > Math.PI / 3) continue;
    const distance = Math.hypot(x - from.x, y - from.y) * (1 + 2 * deviation);
    if (distance < bestDistance || (distance === bestDistance && best !== null && id < best))
      [best, bestDistance] = [id, distance];
  }
  return best;
}

function angleDistance(angle: number): number {
  const full = Math.abs(angle) % (2 * Math.PI);
  return full > Math.PI ? 2 * Math.PI - full : full;
}
