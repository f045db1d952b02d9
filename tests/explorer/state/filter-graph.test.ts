/** Filtering the graph by kind, status and time. */
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
const filterWith = (over: Parameters<typeof view>[0]) => {
  const visible = filterGraph(nodes, edges, view(over));
  return [ids(visible.nodes), ids(visible.edges), ids(visible.undatedEdges), visible.filteredOutCount];
};

describe('filters', () => {
  it('keep everything when none is set, including entities without edges', () => {
    expect(filterWith({})).toEqual([['a', 'b', 'c', 'd'], ids([held, undated, office, part]), [], 0]);
  });

  it('by kind keep entities that still have an edge, and count the others', () => {
    expect(filterWith({ kinds: ['MEMBER_OF'] })).toEqual([['a', 'c'], ids([office]), [], 2]);
    expect(filterWith({ kinds: [] })).toEqual([[], [], [], 4]);
  });

  it('by status apply to meetings only', () => {
    expect(filterWith({ status: ['REQUESTED'] })).toEqual([
      ['a', 'b', 'c'],
      ids([undated, office, part]),
      [],
      1,
    ]);
  });

  it('by kind of entity also remove its edges', () => {
    expect(filterWith({ entities: ['PERSON'] })).toEqual([['a', 'b', 'd'], ids([held, undated]), [], 1]);
  });

  it('by time report edges without a date', () => {
    expect(filterWith({ from: '2024-06-01' })).toEqual([
      ['a', 'b', 'c'],
      ids([office, part]),
      ids([undated]),
      1,
    ]);
  });

  it('keep the entities that the view starts around, and the ends of a selected edge', () => {
    expect(filterWith({ kinds: [], around: ['d'], selected: held.id })).toEqual([['a', 'b', 'd'], [], [], 1]);
  });
});

describe('a time range', () => {
  it.each([
    ['2024-05-31', null, true],
    ['2024-06-01', null, false],
    [null, '2024-05-01', true],
    [null, '2024-04-30', false],
    ['2024-05-10', '2024-05-11', true],
  ])('from %s to %s overlaps May 2024: %s', (from, to, expected) => {
    expect(isInRange(held, from, to)).toBe(expected);
  });

  it('includes open periods, PART_OF edges, but no undated meetings', () => {
    expect(isInRange(office, '2030-01-01', null)).toBe(true);
    expect(isInRange(office, null, '2025-01-13')).toBe(false);
    expect(isInRange({ ...office, earliest: null }, '1900-01-01', '1900-12-31')).toBe(true);
    expect(isInRange(part, '1900-01-01', '1900-12-31')).toBe(true);
    expect(isInRange(undated, '1900-01-01', null)).toBe(false);
  });
});

it('groups edges by both of their ends', () => {
  expect(
    Object.fromEntries([...groupEdgesByNode([held, part])].map(([id, list]) => [id, ids(list)])),
  ).toEqual({
    a: [held.id],
    b: [held.id, part.id],
    c: [part.id],
  });
});
