/** Which line stands for a meeting or a channel, and which channels a query names. */
import { expect, it } from 'vitest';
import { findEdgeIn } from '../../../src/explorer/api/find-edge.js';
import { filterByName } from '../../../src/explorer/api/search-client.js';
import { edge } from '../fixtures.js';

const lines = [
  edge('a-b', { meetingId: 'm', channelId: 'talks', earliest: '2025-02-01' }),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: null }, 2),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: '2025-01-14' }, 3),
  edge('a-b', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', earliest: '2018-10-01' }, 4),
];

it.each([
  ['of a meeting one of its own', 'm', 'a-b#1'],
  ['of a channel one of its latest period, and none of its sessions', 'talks', 'a-b#3'],
  ['of what is not there none', 'x', null],
])('%s', (_, whole, line) => {
  expect(findEdgeIn(lines, whole)).toBe(line);
});

it('channels are found by all the words of a query, in any case and order', () => {
  const channels = ['China-Japan military exchange', 'Órgano de diálogo'].map((name) => ({ name }));
  const found = (query: string) => filterByName(channels, query).map(({ name }) => name);
  expect(['MILITARY japan', 'organo', 'military navy', ' - '].map(found)).toEqual([
    ['China-Japan military exchange'],
    ['Órgano de diálogo'],
    [],
    [],
  ]);
});
