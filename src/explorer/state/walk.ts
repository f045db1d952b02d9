/** Walking the picture with the arrow keys: to the neighbour that lies best in the direction pressed. */
import type { Point } from '../../drawing/geometry.js';

export type Direction = 'left' | 'right' | 'up' | 'down';

const ANGLES: Record<Direction, number> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };

/** The nearest within 60 degrees of the direction, counting what lies askew as farther; null when none does. */
export function step(
  from: Point,
  direction: Direction,
  neighbours: ReadonlyMap<string, Point>,
): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, { x, y }] of neighbours) {
    const askew = turn(Math.atan2(y - from.y, x - from.x) - ANGLES[direction]);
    if (askew > Math.PI / 3) continue;
    const far = Math.hypot(x - from.x, y - from.y) * (1 + 2 * askew);
    if (far < least || (far === least && best !== null && id < best)) [best, least] = [id, far];
  }
  return best;
}

function turn(angle: number): number {
  const full = Math.abs(angle) % (2 * Math.PI);
  return full > Math.PI ? 2 * Math.PI - full : full;
}
