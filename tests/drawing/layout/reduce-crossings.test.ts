/** Reducing crossings: intersection tests, the result for a tangled square, and seeded random numbers. */
import { describe, expect, it } from 'vitest';
import { segmentCrossesBox, segmentsCross } from '../../../src/drawing/layout/intersections.js';
import { reduceCrossings } from '../../../src/drawing/layout/reduce-crossings.js';
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';

const box = { width: 40, height: 30 };

describe('intersections', () => {
  it('detects whether two segments cross', () => {
    expect(segmentsCross(0, 0, 10, 10, 0, 10, 10, 0)).toBe(true);
    expect(segmentsCross(0, 0, 10, 10, 20, 0, 30, 10)).toBe(false);
  });

  it('detects whether a segment crosses a box', () => {
    expect(segmentCrossesBox(-50, 0, 50, 0, 0, 0, 20, 15)).toBe(true);
    expect(segmentCrossesBox(-50, 20, 50, 20, 0, 0, 20, 15)).toBe(false);
    // The bounds overlap, but all corners lie on one side of the segment.
    expect(segmentCrossesBox(-50, -10, -10, -50, 0, 0, 20, 15)).toBe(false);
  });
});

it('untangles a square, and always in the same way', () => {
  const ids = ['a', 'b', 'c', 'd'];
  // In this arrangement two sides cross.
  const initial = new Map([
    ['a', { x: -200, y: -200 }],
    ['b', { x: 200, y: 200 }],
    ['c', { x: 200, y: -200 }],
    ['d', { x: -200, y: 200 }],
  ]);
  const bundles = ['a-b', 'b-c', 'c-d', 'd-a'].map((ends) => {
    const [source = '', target = ''] = ends.split('-');
    return { source, target, weight: 1, labelSize: { width: 60, height: 20 } };
  });
  const boxes = new Map(ids.map((id) => [id, box]));
  const run = () => reduceCrossings(initial, boxes, bundles, { width: 600, height: 600 });
  const { positions } = run();
  const at = (id: string) => positions.get(id) ?? { x: 0, y: 0 };
  const line = (one: string, other: string) => [at(one).x, at(one).y, at(other).x, at(other).y] as const;
  expect(segmentsCross(...line('a', 'b'), ...line('c', 'd'))).toBe(false);
  expect(segmentsCross(...line('b', 'c'), ...line('d', 'a'))).toBe(false);
  expect(run().positions).toEqual(positions);
});

it('gives the same random numbers for the same seed, spread over [0, 1)', () => {
  const [one, other] = [createSeededRandom(3), createSeededRandom(3)];
  const numbers = Array.from({ length: 1000 }, () => one());
  expect(numbers).toEqual(Array.from({ length: 1000 }, () => other()));
  expect([Math.min(...numbers) >= 0, Math.max(...numbers) < 1]).toEqual([true, true]);
  expect(Math.abs(numbers.reduce((sum, value) => sum + value, 0) / 1000 - 0.5)).toBeLessThan(0.05);
});
