/** Merging chunks gives the same subgraph as one query for all entities. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeChunks, pairChunks } from '../../../src/explorer/api/merge-chunks.js';
import type { HiddenNeighbours, SubgraphEdge } from '../../../src/explorer/state/subgraph.js';
import { getOtherEnd } from '../../../src/explorer/state/subgraph.js';
import { RELATIONSHIP_KINDS } from '../../../src/explorer/state/vocabulary.js';
import { edge } from '../fixtures.js';

/** The subgraph of some entities, as the server returns it. */
function querySubgraph(ids: readonly string[], all: readonly SubgraphEdge[]) {
  const inside = new Set(ids);
  const edges = all.filter(({ source, target }) => inside.has(source) && inside.has(target));
  const hidden: HiddenNeighbours[] = ids.flatMap((node) =>
    RELATIONSHIP_KINDS.flatMap((kind) => {
      const out = all.filter(
        (one) =>
          one.kind === kind &&
          (one.source === node || one.target === node) &&
          !inside.has(getOtherEnd(one, node)),
      );
      const neighbours = new Set(out.map((one) => getOtherEnd(one, node))).size;
      return out.length > 0 ? [{ node, kind, neighbours, edges: out.length }] : [];
    }),
  );
  return { ids, edges, hidden };
}

const sorted = (hidden: readonly HiddenNeighbours[]) =>
  [...hidden].sort((a, b) => (a.node + a.kind < b.node + b.kind ? -1 : 1));

it('merges the chunks of any graph without loss', () => {
  const link = fc.tuple(fc.nat({ max: 19 }), fc.nat({ max: 19 }), fc.constantFrom(...RELATIONSHIP_KINDS));
  fc.assert(
    fc.property(fc.array(link, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (links, size) => {
      const all = links
        .filter(([source, target]) => source !== target)
        .map(([source, target, kind], at) => edge(`n${source}-n${target}`, { kind }, at));
      const ids = Array.from({ length: size }, (_, at) => `n${at}`);
      const whole = querySubgraph(ids, all);
      const merged = mergeChunks(pairChunks(ids, 3).map((pair) => querySubgraph(pair, all)));
      expect(new Set(merged.edges.map(({ id }) => id))).toEqual(new Set(whole.edges.map(({ id }) => id)));
      expect(sorted(merged.hidden)).toEqual(sorted(whole.hidden));
    }),
  );
});

it('puts any two entities into at least one pair of chunks', () => {
  expect(pairChunks(['a', 'b', 'c'], 1)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
  expect(pairChunks(['a', 'b'], 5)).toEqual([['a', 'b']]);
});
