/** The counts of the filters: meetings and channels instead of edges, with the filters of the other groups. */
import { expect, it } from 'vitest';
import { countFacets } from '../../../src/explorer/state/facets.js';
import { byId, edge, node, view } from '../fixtures.js';

const nodes = byId([node('a'), node('b', { kind: 'PARTY' }), node('c'), node('d', { kind: 'COUNTRY' })]);
const edges = byId([
  // A meeting of three entities, a planned meeting, a channel with two periods, and an act.
  edge('a-b', { meetingId: 'm1', earliest: '2020-01-01', latest: '2020-01-01' }),
  edge('a-c', { meetingId: 'm1', earliest: '2020-01-01', latest: '2020-01-01' }),
  edge('b-c', { meetingId: 'm2', status: 'PLANNED', earliest: '2021-01-01', latest: '2021-01-01' }),
  edge('a-d', {
    kind: 'EXCHANGE_CHANNEL',
    status: null,
    channelId: 'x',
    phase: 'ACTIVE',
    latest: '2019-12-31',
  }),
  edge(
    'a-d',
    { kind: 'EXCHANGE_CHANNEL', status: null, channelId: 'x', phase: 'HALTED', earliest: '2019-12-31' },
    2,
  ),
  edge('c-d', { kind: 'ACT', status: null, earliest: '2020-01-01', latest: '2020-01-01' }),
]);
const countWith = (over: Parameters<typeof view>[0]) => {
  const { entities, kinds, statuses } = countFacets(nodes, edges, view(over));
  return [entities, kinds, statuses].map((group) => Object.fromEntries(group));
};

it.each([
  [
    'without a filter',
    {},
    [
      { PERSON: 2, PARTY: 1, COUNTRY: 1 },
      { MET: 2, EXCHANGE_CHANNEL: 1, ACT: 1 },
      { HELD: 1, PLANNED: 1 },
    ],
  ],
  [
    'with a time range',
    { from: '2020-06-01' },
    [{ PERSON: 2, PARTY: 1, COUNTRY: 1 }, { MET: 1, EXCHANGE_CHANNEL: 1 }, { PLANNED: 1 }],
  ],
  [
    'with one kind: the other kinds are still counted',
    { kinds: ['ACT'] as const },
    [{ PERSON: 1, COUNTRY: 1 }, { MET: 2, EXCHANGE_CHANNEL: 1, ACT: 1 }, {}],
  ],
  [
    'with one status',
    { status: ['HELD'] as const },
    [
      { PERSON: 2, PARTY: 1, COUNTRY: 1 },
      { MET: 1, EXCHANGE_CHANNEL: 1, ACT: 1 },
      { HELD: 1, PLANNED: 1 },
    ],
  ],
  [
    'with people only',
    { entities: ['PERSON'] as const },
    [{ PERSON: 2, PARTY: 1, COUNTRY: 1 }, { MET: 1 }, { HELD: 1 }],
  ],
])('counts %s', (_, over, expected) => {
  expect(countWith(over)).toEqual(expected);
});
