/** The edit distance between two words. */
import { expect, it } from 'vitest';
import { editDistance } from '../../src/names/edit-distance.js';

it.each([
  ['moriyama', 'moryiama', 1],
  ['nishida', 'nishda', 1],
  ['abcd', 'dcba', null],
  ['same', 'same', 0],
])('between %s and %s is %s', (a, b, distance) => {
  expect(editDistance(a, b, 2)).toBe(distance);
});
