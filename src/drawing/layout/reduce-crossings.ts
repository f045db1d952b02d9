/** Makes a layout readable: moves one node at a time to a position with fewer crossings and overlaps. */
import type { EdgeBundle } from '../edge-bundles.js';
import type { Point, Size } from '../geometry.js';
import { LayoutScore } from './layout-score.js';
import { createSeededRandom } from './seeded-random.js';

const ROUNDS = 120;
const ATTEMPTS = 9;

/** Deterministic. The frame is centred on the origin. `cost` compares results of the same graph; lower is better. */
export function reduceCrossings(
  positions: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, Size>,
  bundles: readonly EdgeBundle[],
  { width, height }: Size,
): { positions: Map<string, Point>; cost: number } {
  const random = createSeededRandom(positions.size + bundles.length);
  const clamp = (value: number, length: number) => Math.min(length / 2, Math.max(-length / 2, value));
  const ids = [...positions.keys()];
  const score = new LayoutScore(
    ids,
    ids.map((id) => sizes.get(id) as Size),
    bundles,
  );
  const { xs, ys } = score;
  [...positions.values()].forEach(({ x, y }, at) => {
    xs[at] = clamp(x, width);
    ys[at] = clamp(y, height);
  });
  const scoreNode = (at: number) =>
    score.scoreNodeAt(at, xs[at] as number, ys[at] as number, Number.POSITIVE_INFINITY);
  const reach = Math.hypot(width, height) / 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Long moves first, small corrections later.
    const maxDistance = reach * (1 - round / ROUNDS) ** 2 + 12;
    for (let at = 0; at < ids.length; at += 1) {
      let minCost = scoreNode(at);
      const [fromX, fromY] = [xs[at] as number, ys[at] as number];
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const angle = random() * 2 * Math.PI;
        const distance = maxDistance * (0.15 + random());
        const x = clamp(fromX + distance * Math.cos(angle), width);
        const y = clamp(fromY + distance * Math.sin(angle), height);
        const cost = score.scoreNodeAt(at, x, y, minCost);
        if (cost >= minCost) continue;
        minCost = cost;
        xs[at] = x;
        ys[at] = y;
      }
    }
  }
  return {
    positions: new Map(ids.map((id, at) => [id, { x: xs[at] as number, y: ys[at] as number }])),
    cost: ids.reduce((sum, _, at) => sum + scoreNode(at), 0),
  };
}
