/** Simple paths of one length: in a total order, without repetitions, and the same as an exhaustive search finds. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeId } from '../../src/model/ids.js';
import { simplePaths } from '../../src/traversal/simple-paths.js';

const id = (name: string) => encodeId('Person', name);

function adjacencyOf(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const adjacency = new Map<string, Set<string>>();
  for (const [a, b] of pairs) {
    adjacency.set(id(a), (adjacency.get(id(a)) ?? new Set()).add(id(b)));
    adjacency.set(id(b), (adjacency.get(id(b)) ?? new Set()).add(id(a)));
  }
  return adjacency;
}

function names(paths: readonly (readonly string[])[]): string[] {
  return paths.map((path) => path.map((one) => Buffer.from(one, 'base64url').toString().slice(-1)).join(''));
}

describe('simple paths', () => {
  const square = adjacencyOf([
    ['a', 'b'],
    ['b', 'd'],
    ['a', 'c'],
    ['c', 'd'],
    ['b', 'c'],
  ]);

  it('are ordered by the slugs of their entities', () => {
    expect(names(simplePaths(square, id('a'), id('d'), 2, 9))).toEqual(['abd', 'acd']);
    expect(names(simplePaths(square, id('a'), id('d'), 3, 9))).toEqual(['abcd', 'acbd']);
    expect(names(simplePaths(square, id('a'), id('d'), 1, 9))).toEqual([]);
  });

  it('are cut at the limit', () => {
    expect(names(simplePaths(square, id('a'), id('d'), 2, 1))).toEqual(['abd']);
    expect(names(simplePaths(square, id('a'), id('d'), 2, 0))).toEqual([]);
  });

  it('are the same as an exhaustive search finds', () => {
    const node = fc.constantFrom(...'abcdef');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node)), fc.integer({ min: 1, max: 5 }), (pairs, length) => {
        const graph = adjacencyOf(pairs.filter(([a, b]) => a !== b));
        const linked = (a: string, b: string) => graph.get(id(a))?.has(id(b)) ?? false;
        const all = (path: string): string[] =>
          path.length > length
            ? path.endsWith('f')
              ? [path]
              : []
            : [...'abcdef']
                .filter((next) => !path.includes(next) && linked(path.at(-1) ?? '', next))
                .flatMap((next) => all(path + next));
        expect(names(simplePaths(graph, id('a'), id('f'), length, 1_000))).toEqual(all('a'));
      }),
      { seed: 1406, numRuns: 300 },
    );
  });
});
