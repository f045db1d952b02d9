/** What in an address makes no sense is skipped, and told. */
import { expect, it } from 'vitest';
import { findInvalidParameters } from '../../../src/explorer/state/find-invalid-parameters.js';
import { parseViewState } from '../../../src/explorer/state/view-state.js';

const NAMES = 'around, expand, collapse, most, entities, kinds, status, from, to, path, selected';

it.each([
  ['?kinds=MET.MEETS', ['kinds “MEETS” (known: MET, MEMBER_OF, EXCHANGE_CHANNEL, PART_OF, ACT)']],
  ['?from=2025', ['from “2025” (write a day such as 2025-01-14)']],
  ['?from=2025-01-02&to=2025-01-01', ['from “2025-01-02” and to “2025-01-01” (give the earlier day first)']],
  ['?path=a', ['path “a” (it has two ends, as in a~b)']],
  ['?around=person/wang-yi&depth=2&depth=3', [`depth (known: ${NAMES})`]],
  ['?around=person/wang-yi&from=2025-01-01&to=2025-01-01&selected=x', []],
])('%s', (search, oddities) => {
  expect(findInvalidParameters(search)).toEqual(oddities);
});

it('leaves a range out whose ends are turned round', () => {
  const { from, to } = parseViewState('?from=2025-01-02&to=2025-01-01');
  expect([from, to]).toEqual([null, null]);
});
