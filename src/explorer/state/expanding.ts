/** Expanding and collapsing as changes of the view. */
import type { Hidden } from './model.js';
import type { View } from './view.js';
import { counted, RELATIONSHIP_NAMES } from './vocabulary.js';

/** Shows the neighbours of an entity: those that were collapsed come back, else the hidden ones are added. */
export function expand(view: View, id: string): View {
  if (view.collapsed.includes(id)) return { ...view, collapsed: without(view.collapsed, id) };
  return { ...view, expanded: [...without(view.expanded, id), id] };
}

/** Takes back what expanding added; of an entity that was not expanded, what hangs on it alone. */
export function collapse(view: View, id: string): View {
  if (view.expanded.includes(id)) return { ...view, expanded: without(view.expanded, id) };
  return { ...view, collapsed: [...without(view.collapsed, id), id] };
}

/** What is not drawn around an entity: its relationships in all, and by kind. */
export interface More {
  readonly edges: number;
  readonly parts: readonly Hidden[];
}

/**
 * Relationships are what is counted, since their numbers add up: one neighbour that is hidden in two ways is one
 * neighbour of each.
 */
export function moreByNode(hidden: readonly Hidden[]): Map<string, More> {
  const byNode = new Map<string, More>();
  for (const part of hidden) {
    const { edges, parts } = byNode.get(part.node) ?? { edges: 0, parts: [] };
    byNode.set(part.node, { edges: edges + part.edges, parts: [...parts, part] });
  }
  return byNode;
}

/** "3 meetings with 2 others, 1 act with 1 other": what expanding would show. */
export function moreText({ parts }: More): string {
  return parts
    .map(
      ({ kind, edges, neighbours }) =>
        `${counted(edges, RELATIONSHIP_NAMES[kind])} with ${counted(neighbours, { one: 'other', many: 'others' })}`,
    )
    .join(', ');
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((one) => one !== id);
}
