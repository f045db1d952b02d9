/** A layout turned and stretched to the shape of the place for it, around 0, 0. */
import type { Point } from './geometry.js';

const MOST = 1.7;
const LEAST = 0.7;

export function spread(places: ReadonlyMap<string, Point>, aspect: number): Map<string, Point> {
  const [across, down] = [
    extent([...places.values()].map(({ x }) => x)),
    extent([...places.values()].map(({ y }) => y)),
  ];
  const turned = across.length < down.length !== aspect < 1;
  const ratio = turned ? down.length / Math.max(across.length, 1) : across.length / Math.max(down.length, 1);
  const stretch = Math.min(MOST, Math.max(LEAST, aspect / Math.max(ratio, 0.1)));
  return new Map(
    [...places].map(([id, place]) => {
      const [x, y] = [place.x - across.middle, place.y - down.middle];
      const [dx, dy] = turned ? [y, x] : [x, y];
      return [id, { x: dx * Math.sqrt(stretch), y: dy / Math.sqrt(stretch) }];
    }),
  );
}

function extent(values: readonly number[]): { middle: number; length: number } {
  const least = values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
  const most = values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
  return { middle: (least + most) / 2, length: most - least };
}
