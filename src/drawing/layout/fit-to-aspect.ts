/** Rotates and stretches a layout to an aspect ratio, centred on the origin. */
import type { Point } from '../geometry.js';

const MAX_STRETCH = 1.7;
const MIN_STRETCH = 0.7;

export function fitToAspect(positions: ReadonlyMap<string, Point>, aspect: number): Map<string, Point> {
  const [horizontal, vertical] = [
    computeExtent([...positions.values()].map(({ x }) => x)),
    computeExtent([...positions.values()].map(({ y }) => y)),
  ];
  const isRotated = horizontal.length < vertical.length !== aspect < 1;
  const ratio = isRotated
    ? vertical.length / Math.max(horizontal.length, 1)
    : horizontal.length / Math.max(vertical.length, 1);
  const stretch = Math.min(MAX_STRETCH, Math.max(MIN_STRETCH, aspect / Math.max(ratio, 0.1)));
  return new Map(
    [...positions].map(([id, position]) => {
      const [x, y] = [position.x - horizontal.middle, position.y - vertical.middle];
      const [dx, dy] = isRotated ? [y, x] : [x, y];
      return [id, { x: dx * Math.sqrt(stretch), y: dy / Math.sqrt(stretch) }];
    }),
  );
}

function computeExtent(values: readonly number[]): { middle: number; length: number } {
  const min = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const max = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return { middle: (min + max) / 2, length: max - min };
}
