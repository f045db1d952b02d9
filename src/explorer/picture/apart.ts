/** Moves boxes apart until none covers another: along the shorter way out, a little at a time. */
import type { Point } from '../state/walk.js';
import type { Box } from './label-box.js';

const ROUNDS = 120;
const GAP = 8;

export function apart(
  places: ReadonlyMap<string, Point>,
  boxes: ReadonlyMap<string, Box>,
): Map<string, Point> {
  const items = [...places].map(([id, { x, y }]) => {
    const { width, height, below } = boxes.get(id) ?? { width: 0, height: 0, below: 0 };
    return { id, x, y: y + below, below, width: width + GAP, height: height + GAP };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    for (const [at, one] of items.entries()) {
      for (const other of items.slice(at + 1)) {
        const dx = other.x - one.x;
        const dy = other.y - one.y;
        const overX = (one.width + other.width) / 2 - Math.abs(dx);
        const overY = (one.height + other.height) / 2 - Math.abs(dy);
        if (overX <= 0.5 || overY <= 0.5) continue;
        moved = true;
        if (overX < overY) {
          const push = (overX / 2) * (dx < 0 ? -1 : 1);
          one.x -= push;
          other.x += push;
        } else {
          const push = (overY / 2) * (dy < 0 ? -1 : 1);
          one.y -= push;
          other.y += push;
        }
      }
    }
    if (!moved) break;
  }
  return new Map(items.map(({ id, x, y, below }) => [id, { x, y: y - below }]));
}
