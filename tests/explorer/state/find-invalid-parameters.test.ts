/** Invalid parameters of the URL are ignored and described. */
import { expect, it } from 'vitest';
import { findInvalidParameters } from '../../../src/explorer/state/find-invalid-parameters.js';
import { parseViewState } from '../../../src/explorer/state/view-state.js';

const ALLOWED = 'around, expand, collapse, most, entities, kinds, status, from, to, path, selected';

it.each([
  ['?kinds=MET.MEETS', ['kinds “MEETS” (allowed: MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT)']],
  ['?from=2025', ['from “2025” (use a day such as 2025-01-14)']],
  [
    '?from=2025-01-02&to=2025-01-01',
    ['from “2025-01-02” and to “2025-01-01” (the first day is after the last)'],
  ],
  ['?path=a', ['path “a” (use two ids, as in a~b)']],
  ['?around=person/wang-yi&depth=2&depth=3', [`depth (allowed: ${ALLOWED})`]],
  ['?around=person/wang-yi&from=2025-01-01&to=2025-01-01&selected=x', []],
])('describes invalid parameters in "%s"', (search, descriptions) => {
  expect(findInvalidParameters(search)).toEqual(descriptions);
});

it('ignores a time range that ends before it begins', () => {
  const { from, to } = parseViewState('?from=2025-01-02&to=2025-01-01');
  expect([from, to]).toEqual([null, null]);
});
