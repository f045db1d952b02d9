/** Formatting ids for people. */
import { expect, it } from 'vitest';
import { formatId } from '../../../src/explorer/state/format-id.js';
import { encodeId } from '../../../src/model/ids.js';

it.each([
  [encodeId('Person', 'wang-yi'), 'person/wang-yi'],
  [encodeId('Meeting', '???>>>'), 'meeting/???>>>'],
  ['person/wang-yi', 'person/wang-yi'],
  ['nonsense', 'nonsense'],
  ['Gauß', 'Gauß'],
  ['x'.repeat(100), `${'x'.repeat(80)}…`],
])('formats %s', (id, text) => {
  expect(formatId(id)).toBe(text);
});
