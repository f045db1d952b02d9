/** Finding the neighbour in the direction of an arrow key. */
import { describe, expect, it } from 'vitest';
import { findInDirection } from '../../../src/explorer/layout/find-in-direction.js';

const around = new Map([
  ['east', { x: 100, y: 10 }],
  ['far east', { x: 300, y: 0 }],
  ['north', { x: 10, y: -80 }],
  ['south-west', { x: -70, y: 70 }],
]);
const here = { x: 0, y: 0 };

describe('an arrow key', () => {
  it.each([
    ['right', 'east'],
    ['up', 'north'],
    ['left', 'south-west'],
    ['down', 'south-west'],
  ] as const)('%s selects the neighbour in the %s', (direction, to) => {
    expect(findInDirection(here, direction, around)).toBe(to);
  });

  it('selects nothing without a neighbour within 60 degrees', () => {
    expect(findInDirection(here, 'down', new Map([['east', { x: 100, y: 50 }]]))).toBeNull();
    expect(findInDirection(here, 'left', new Map())).toBeNull();
  });

  it('prefers the smaller deviation at equal distance, then the smaller id', () => {
    const two = (a: number, b: number) =>
      new Map([
        ['b', { x: Math.cos(b), y: Math.sin(b) }],
        ['a', { x: Math.cos(a), y: Math.sin(a) }],
      ]);
    expect(findInDirection(here, 'right', two(0.5, 0.1))).toBe('b');
    expect(findInDirection(here, 'right', two(0.25, -0.25))).toBe('a');
  });
});
