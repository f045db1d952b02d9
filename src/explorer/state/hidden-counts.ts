/** Counts of relationships that are not shown, by entity. */
import type { HiddenNeighbours } from './subgraph.js';
import { formatCount, RELATIONSHIP_NAMES } from './vocabulary.js';

export interface HiddenCounts {
  readonly edges: number;
  readonly byKind: readonly HiddenNeighbours[];
}

/**
 * Sums edges, not neighbours: a neighbour that is connected by edges of two kinds would be counted twice.
 */
export function sumHiddenByNode(hidden: readonly HiddenNeighbours[]): Map<string, HiddenCounts> {
  const byNode = new Map<string, HiddenCounts>();
  for (const neighbours of hidden) {
    const { edges, byKind } = byNode.get(neighbours.node) ?? { edges: 0, byKind: [] };
    byNode.set(neighbours.node, { edges: edges + neighbours.edges, byKind: [...byKind, neighbours] });
  }
  return byNode;
}

/** Example: "3 meetings with 2 others, 1 act with 1 other". */
export function formatHiddenCounts({ byKind }: HiddenCounts): string {
  return byKind
    .map(
      ({ kind, edges, neighbours }) =>
        `${formatCount(edges, RELATIONSHIP_NAMES[kind])} with ${formatCount(neighbours, { one: 'other', many: 'others' })}`,
    )
    .join(', ');
}
