/** Expanding and collapsing: who is in the picture, in which steps, and how much is not. */
import { describe, expect, it } from 'vitest';
import { overlaps, type Size } from '../../../src/drawing/geometry.js';
import { computeCenter, placeAround } from '../../../src/explorer/layout/place-around.js';
import { collapse, expand } from '../../../src/explorer/state/expand.js';
import { computeExpansionSteps, countCollapsible } from '../../../src/explorer/state/expansion-steps.js';
import { formatHiddenCounts, sumHiddenByNode } from '../../../src/explorer/state/hidden-counts.js';
import { edge, view } from '../fixtures.js';

// a is a hub; b and c hang on it; d leads on to e, f.
const edges = [edge('a-b'), edge('a-c'), edge('a-d'), edge('d-e'), edge('e-f'), edge('d-f')];
const all = ['a', 'b', 'c', 'd', 'e', 'f'];
const none = new Set<string>();

describe('the picture', () => {
  it('grows step by step, in the order of asking, each entity once', () => {
    const asked = { expanded: ['a', 'd', 'b'], collapsed: [] };
    expect(computeExpansionSteps(asked, ['a'], all, edges, none)).toEqual([
      { around: null, added: ['a'] },
      { around: 'a', added: ['b', 'c', 'd'] },
      { around: 'd', added: ['e', 'f'] },
    ]);
  });

  it('loses what can be reached through a collapsed entity alone, whole branches too', () => {
    const left = (collapsed: string[], kept: string[]) =>
      computeExpansionSteps({ expanded: [], collapsed }, all, all, edges, new Set(kept)).flatMap(
        ({ added }) => added,
      );
    expect(left(['a'], ['d'])).toEqual(['a', 'd', 'e', 'f']);
    expect(left(['a'], ['a'])).toEqual(['a']);
    expect(left(['d'], ['a'])).toEqual(['a', 'b', 'c', 'd']);
    // In an overview, which is around nobody, the largest part stays.
    expect(left(['a'], [])).toEqual(['a', 'd', 'e', 'f']);
  });

  it('says beforehand how many that are', () => {
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

  it('is preceded by exact counts', () => {
    const more = sumHiddenByNode([
      { node: 'a', kind: 'MET', neighbours: 2, edges: 3 },
      { node: 'a', kind: 'ACT', neighbours: 1, edges: 1 },
      { node: 'b', kind: 'PART_OF', neighbours: 1, edges: 1 },
    ]);
    expect([...more].map(([id, { edges: count }]) => [id, count])).toEqual([
      ['a', 4],
      ['b', 1],
    ]);
    const parts = more.get('a');
    expect(parts && formatHiddenCounts(parts)).toBe('3 meetings with 2 others, 1 act with 1 other');
  });
});

describe('new places', () => {
  const placed = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 300, y: 0 }],
  ]);
  const middle = computeCenter(placed.values());
  const added = Array.from({ length: 40 }, (_, at) => `n${at}`);
  const sizes = new Map(['a', 'b', ...added].map((id, at) => [id, { width: 60 + 3 * at, height: 30 }]));
  const result = placeAround({ x: 300, y: 0 }, added, placed, sizes, middle);

  it('are free ground: nobody stands on anybody', () => {
    expect([...result.keys()]).toEqual(added);
    const everywhere = [...placed, ...result].map(([id, place]) => ({
      ...place,
      ...(sizes.get(id) as Size),
    }));
    for (const [at, one] of everywhere.entries()) {
      for (const other of everywhere.slice(at + 1)) expect(overlaps(one, other, 13)).toBe(false);
    }
  });

  it('begin away from the middle, and are the same every time', () => {
    expect(result.get('n0')).toEqual({ x: 482, y: 0 });
    expect(placeAround({ x: 300, y: 0 }, added, placed, sizes, middle)).toEqual(result);
  });
});
