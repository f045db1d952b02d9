/** Expanding and collapsing as changes of the view. */
import type { HiddenNeighbours } from './subgraph.js';
import type { ViewState } from './view-state.js';
import { formatCount, RELATIONSHIP_NAMES } from './vocabulary.js';

/** Shows the neighbours of an entity: those that were collapsed come back, else the hidden ones are added. */
export function expand(view: ViewState, id: string): ViewState {
  if (view.collapsed.includes(id)) return { ...view, collapsed: without(view.collapsed, id) };
  return { ...view, expanded: [...without(view.expanded, id), id] };
}

/** Takes back what expanding added; of an entity that was not expanded, what hangs on it alone. */
export function collapse(view: ViewState, id: string): ViewState {
  if (view.expanded.includes(id)) return { ...view, expanded: without(view.expanded, id) };
  return { ...view, collapsed: [...without(view.collapsed, id), id] };
}

/** What is not drawn around an entity: its relationships in all, and by kind. */
export interface HiddenCounts {
  readonly edges: number;
  readonly byKind: readonly HiddenNeighbours[];
}

/**
 * Relationships are what is counted, since their numbers add up: one neighbour that is hidden in two ways is one
 * neighbour of each.
 */
export function sumHiddenByNode(hidden: readonly HiddenNeighbours[]): Map<string, HiddenCounts> {
  const byNode = new Map<string, HiddenCounts>();
  for (const part of hidden) {
    const { edges, byKind } = byNode.get(part.node) ?? { edges: 0, byKind: [] };
    byNode.set(part.node, { edges: edges + part.edges, byKind: [...byKind, part] });
  }
  return byNode;
}

/** "3 meetings with 2 others, 1 act with 1 other": what expanding would show. */
export function formatHiddenCounts({ byKind }: HiddenCounts): string {
  return byKind
    .map(
      ({ kind, edges, neighbours }) =>
        `${formatCount(edges, RELATIONSHIP_NAMES[kind])} with ${formatCount(neighbours, { one: 'other', many: 'others' })}`,
    )
    .join(', ');
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}
