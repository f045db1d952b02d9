/** Finding the edge of a meeting or a channel, and channels by name. */
import { expect, it } from 'vitest';
import { findEdgeIn } from '../../../src/explorer/api/find-edge.js';
import { filterByName } from '../../../src/explorer/api/search-client.js';
import { edge } from '../fixtures.js';

const edges = [
  edge('a-b', { meetingId: 'm', channelId: 'talks', earliest: '2025-02-01' }),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: null }, 2),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: '2025-01-14' }, 3),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: '2018-10-01' }, 4),
];

it.each([
  ['a meeting: one of its edges', 'm', 'a-b#1'],
  ['a channel: an edge of its latest period, not of a session', 'talks', 'a-b#3'],
  ['an unknown id: none', 'x', null],
])('finds the edge of %s', (_, id, edgeId) => {
  expect(findEdgeIn(edges, id)).toBe(edgeId);
});

it('finds channels by all words of a query, in any case and order', () => {
  const channels = ['China-Japan military exchange', 'Órgano de diálogo'].map((name) => ({ name }));
  const found = (query: string) => filterByName(channels, query).map(({ name }) => name);
  expect(['MILITARY japan', 'organo', 'military navy', ' - '].map(found)).toEqual([
    ['China-Japan military exchange'],
    ['Órgano de diálogo'],
    [],
    [],
  ]);
});
