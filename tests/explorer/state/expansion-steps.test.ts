/** Expanding and collapsing: which entities are shown, in which steps, and where new ones are placed. */
import { describe, expect, it } from 'vitest';
import { overlaps, type Size } from '../../../src/drawing/geometry.js';
import { computeCenter, placeAround } from '../../../src/explorer/layout/place-around.js';
import { collapse, expand } from '../../../src/explorer/state/expand.js';
import { computeExpansionSteps, countCollapsible } from '../../../src/explorer/state/expansion-steps.js';
import { formatHiddenCounts, sumHiddenByNode } from '../../../src/explorer/state/hidden-counts.js';
import { edge, view } from '../fixtures.js';

// a is a hub; b and c are only connected to it; d leads to e and f.
const edges = [edge('a-b'), edge('a-c'), edge('a-d'), edge('d-e'), edge('e-f'), edge('d-f')];
const all = ['a', 'b', 'c', 'd', 'e', 'f'];
const none = new Set<string>();

describe('the shown graph', () => {
  it('grows step by step in the order of expansion, with each entity once', () => {
    const expansion = { expanded: ['a', 'd', 'b'], collapsed: [] };
    expect(computeExpansionSteps(expansion, ['a'], all, edges, none)).toEqual([
      { around: null, added: ['a'] },
      { around: 'a', added: ['b', 'c', 'd'] },
      { around: 'd', added: ['e', 'f'] },
    ]);
  });

  it('loses entities that are only connected through a collapsed one, including whole branches', () => {
    const collapseAll = (collapsed: string[], protectedIds: string[]) =>
      computeExpansionSteps({ expanded: [], collapsed }, all, all, edges, new Set(protectedIds)).flatMap(
        ({ added }) => added,
      );
    expect(collapseAll(['a'], ['d'])).toEqual(['a', 'd', 'e', 'f']);
    expect(collapseAll(['a'], ['a'])).toEqual(['a']);
    expect(collapseAll(['d'], ['a'])).toEqual(['a', 'b', 'c', 'd']);
    // In an overview, which has no protected entities, the largest component stays.
    expect(collapseAll(['a'], [])).toEqual(['a', 'd', 'e', 'f']);
  });

  it('counts the entities that collapsing would hide', () => {
    expect([
      countCollapsible('a', view({ around: ['d'] }), edges),
      countCollapsible('a', view({ around: ['a'] }), edges),
      countCollapsible('b', view({ around: ['a'] }), edges),
    ]).toEqual([2, 5, 0]);
  });
});

describe('expanding', () => {
  it('and collapsing undo each other', () => {
    const first = view({ around: ['a'] });
    expect(collapse(expand(first, 'b'), 'b')).toEqual(first);
    expect(expand(collapse(first, 'a'), 'a')).toEqual(first);
    expect(expand(expand(first, 'b'), 'c').expanded).toEqual(['b', 'c']);
  });

  it('has exact counts of hidden relationships', () => {
    const counts = sumHiddenByNode([
      { node: 'a', kind: 'MET', neighbours: 2, edges: 3 },
      { node: 'a', kind: 'ACT', neighbours: 1, edges: 1 },
      { node: 'b', kind: 'PART_OF', neighbours: 1, edges: 1 },
    ]);
    expect([...counts].map(([id, { edges: count }]) => [id, count])).toEqual([
      ['a', 4],
      ['b', 1],
    ]);
    const countsOfA = counts.get('a');
    expect(countsOfA && formatHiddenCounts(countsOfA)).toBe('3 meetings with 2 others, 1 act with 1 other');
  });
});

describe('the positions of new entities', () => {
  const placed = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 0 }],
  ]);
  const center = computeCenter(placed.values());
  const added = Array.from({ length: 40 }, (_, at) => `n${at}`);
  const sizes = new Map(['a', 'b', ...added].map((id, at) => [id, { width: 60 + 3 * at, height: 30 }]));
  const result = placeAround({ x: 300, y: 0 }, added, placed, sizes, center);

  it('do not overlap with others', () => {
    expect([...result.keys()]).toEqual(added);
    const boxes = [...placed, ...result].map(([id, position]) => ({
      ...position,
      ...(sizes.get(id) as Size),
    }));
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) expect(overlaps(one, other, 13)).toBe(false);
    }
  });

  it('start away from the centre, and are always the same', () => {
    expect(result.get('n0')).toEqual({ x: 482, y: 0 });
    expect(placeAround({ x: 300, y: 0 }, added, placed, sizes, center)).toEqual(result);
  });
});
