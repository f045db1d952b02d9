/** The nodes and edges highlighted for a selection or a path. */
import { expect, it } from 'vitest';
import { findHighlighted } from '../../../src/explorer/graph-view/highlight.js';
import { edge, node } from '../fixtures.js';

const visible = {
  nodes: ['a', 'b', 'c', 'd'].map((id) => node(id)),
  edges: [
    edge('a-b', { meetingId: 'm' }),
    edge('c-d', { meetingId: 'm' }),
    edge('b-c', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', phase: 'ACTIVE', earliest: '2006-01-01' }),
    edge('b-d', { kind: 'EXCHANGE_CHANNEL', channelId: 'talks', phase: 'HALTED', earliest: '2018-10-01' }),
  ],
  undatedEdges: [],
  filteredOutCount: 0,
};

it.each([
  ['nothing', null, null, null],
  [
    'an entity: its relationships and their other ends',
    'b',
    null,
    ['a', 'a-b#1', 'b', 'b-c#1', 'b-d#1', 'c', 'd'],
  ],
  ['an edge of a meeting: all edges of the meeting', 'a-b#1', null, ['a', 'a-b#1', 'b', 'c', 'c-d#1', 'd']],
  ['an edge of a channel: its period', 'b-c#1', null, ['b', 'b-c#1', 'c']],
  ['a path: its nodes and edges', null, ['a', 'a-b#1', 'b'], ['a', 'a-b#1', 'b']],
  ['a path and a selection', 'd', ['a', 'a-b#1', 'b'], ['a', 'a-b#1', 'b', 'd']],
])('highlights for %s', (_, selected, path, expected) => {
  const highlighted = findHighlighted(visible, { selected, path: path && new Set(path) });
  expect(highlighted && [...highlighted].sort()).toEqual(expected);
});
