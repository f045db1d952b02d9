/** What the filters let through. */
import { describe, expect, it } from 'vitest';
import { filterGraph, groupEdgesByNode, isInRange } from '../../../src/explorer/state/filter-graph.js';
import { byId, edge, node, view } from '../fixtures.js';

const nodes = byId([node('a'), node('b'), node('c', { kind: 'COUNTRY' }), node('d')]);
const held = edge('a-b', { earliest: '2024-05-01', latest: '2024-05-31' });
const undated = edge('a-b', { status: 'REQUESTED' }, 2);
const office = edge('a-c', { kind: 'MEMBER_OF', status: null, earliest: '2025-01-14', latest: null });
const part = edge('b-c', { kind: 'PART_OF', status: null });
const edges = byId([held, undated, office, part]);

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const through = (over: Parameters<typeof view>[0]) => {
  const {
    nodes: some,
    edges: lines,
    undatedEdges: without,
    filteredOutCount,
  } = filterGraph(nodes, edges, view(over));
  return [ids(some), ids(lines), ids(without), filteredOutCount];
};

describe('filters', () => {
  it('let everything through when there are none, also what has no edge', () => {
    expect(through({})).toEqual([['a', 'b', 'c', 'd'], ids([held, undated, office, part]), [], 0]);
  });

  it('by kind keep the entities that still have an edge, and count the others', () => {
    expect(through({ kinds: ['MEMBER_OF'] })).toEqual([['a', 'c'], ids([office]), [], 2]);
    expect(through({ kinds: [] })).toEqual([[], [], [], 4]);
  });

  it('by status ask meetings alone', () => {
    expect(through({ status: ['REQUESTED'] })).toEqual([
      ['a', 'b', 'c'],
      ids([undated, office, part]),
      [],
      1,
    ]);
  });

  it('by kind of entity take its edges along', () => {
    expect(through({ entities: ['PERSON'] })).toEqual([['a', 'b', 'd'], ids([held, undated]), [], 1]);
  });

  it('by time list what has no date and never drop it silently', () => {
    expect(through({ from: '2024-06-01' })).toEqual([
      ['a', 'b', 'c'],
      ids([office, part]),
      ids([undated]),
      1,
    ]);
  });

  it('never take away what the picture begins around, nor what is selected', () => {
    expect(through({ kinds: [], around: ['d'], selected: held.id })).toEqual([['a', 'b', 'd'], [], [], 1]);
  });
});

describe('a range of time', () => {
  it.each([
    ['2024-05-31', null, true],
    ['2024-06-01', null, false],
    [null, '2024-05-01', true],
    [null, '2024-04-30', false],
    ['2024-05-10', '2024-05-11', true],
  ])('from %s to %s overlaps May 2024: %s', (from, to, said) => {
    expect(isInRange(held, from, to)).toBe(said);
  });

  it('takes what has no end as going on, what has no bounds as lasting, and what has no time as it is', () => {
    expect(isInRange(office, '2030-01-01', null)).toBe(true);
    expect(isInRange(office, null, '2025-01-13')).toBe(false);
    expect(isInRange({ ...office, earliest: null }, '1900-01-01', '1900-12-31')).toBe(true);
    expect(isInRange(part, '1900-01-01', '1900-12-31')).toBe(true);
    expect(isInRange(undated, '1900-01-01', null)).toBe(false);
  });
});

it('the edges of each entity are both its own and the others toward it', () => {
  expect(
    Object.fromEntries([...groupEdgesByNode([held, part])].map(([id, list]) => [id, ids(list)])),
  ).toEqual({
    a: [held.id],
    b: [held.id, part.id],
    c: [part.id],
  });
});
