/** A layout turned and stretched to the shape of the place for it, around 0, 0. */
import type { Point } from '../geometry.js';

const MAX_STRETCH = 1.7;
const MIN_STRETCH = 0.7;

export function fitToAspect(positions: ReadonlyMap<string, Point>, aspect: number): Map<string, Point> {
  const [across, down] = [
    computeExtent([...positions.values()].map(({ x }) => x)),
    computeExtent([...positions.values()].map(({ y }) => y)),
  ];
  const isRotated = across.length < down.length !== aspect < 1;
  const ratio = isRotated
    ? down.length / Math.max(across.length, 1)
    : across.length / Math.max(down.length, 1);
  const stretch = Math.min(MAX_STRETCH, Math.max(MIN_STRETCH, aspect / Math.max(ratio, 0.1)));
  return new Map(
    [...positions].map(([id, position]) => {
      const [x, y] = [position.x - across.middle, position.y - down.middle];
      const [dx, dy] = isRotated ? [y, x] : [x, y];
      return [id, { x: dx * Math.sqrt(stretch), y: dy / Math.sqrt(stretch) }];
    }),
  );
}

function computeExtent(values: readonly number[]): { middle: number; length: number } {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return { middle: (least + most) / 2, length: most - least };
}
