/** Filters the loaded graph by kind, status and time range. */
import type { SubgraphEdge, SubgraphNode } from './subgraph.js';
import { isFiltered, type ViewState } from './view-state.js';

export interface FilteredGraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** Edges that match all other filters, but that the time range excludes because they have no date. */
  readonly undatedEdges: readonly SubgraphEdge[];
  /** Number of loaded entities that the filters hide. */
  readonly filteredOutCount: number;
}

export function filterGraph(
  nodes: ReadonlyMap<string, SubgraphNode>,
  edges: ReadonlyMap<string, SubgraphEdge>,
  view: ViewState,
): FilteredGraph {
  const allowed = new Set(
    [...nodes.values()]
      .filter(({ kind }) => !view.entities || view.entities.includes(kind))
      .map(({ id }) => id),
  );
  const matching = [...edges.values()].filter(
    (edge) => allowed.has(edge.source) && allowed.has(edge.target) && matchesFilters(edge, view),
  );
  const kept = matching.filter((edge) => isInRange(edge, view.from, view.to));
  const undatedEdges = view.from || view.to ? matching.filter(isUndated) : [];
  const keptIds = new Set(kept.flatMap(({ source, target }) => [source, target]));
  for (const id of listPinnedIds(view, edges)) keptIds.add(id);
  const visibleNodes = [...nodes.values()].filter(
    ({ id }) => allowed.has(id) && (!isFiltered(view) || keptIds.has(id)),
  );
  return {
    nodes: visibleNodes,
    edges: kept,
    undatedEdges,
    filteredOutCount: nodes.size - visibleNodes.length,
  };
}

/** Whether an edge matches the filters by kind and status. Only meetings have a status. */
function matchesFilters(edge: SubgraphEdge, { kinds, status }: ViewState): boolean {
  if (kinds && !kinds.includes(edge.kind)) return false;
  return !status || edge.status === null || status.includes(edge.status);
}

/** Like `during` on the server: whether the bounds overlap. PART_OF has no dates and always matches. */
export function isInRange(edge: SubgraphEdge, from: string | null, to: string | null): boolean {
  if ((!from && !to) || edge.kind === 'PART_OF') return true;
  if (isUndated(edge)) return false;
  return (!to || (edge.earliest ?? '') <= to) && (!from || (edge.latest ?? '9999') >= from);
}

/** Whether a meeting or an act has no date. Other edges without dates are open on both sides. */
export function isUndated({ kind, earliest, latest }: SubgraphEdge): boolean {
  return (kind === 'MET' || kind === 'ACT') && earliest === null && latest === null;
}

/** Entities that no filter hides: those the view starts around, and the selection. */
function listPinnedIds(view: ViewState, edges: ReadonlyMap<string, SubgraphEdge>): string[] {
  const edge = view.selected ? edges.get(view.selected) : undefined;
  return [...view.around, ...(edge ? [edge.source, edge.target] : view.selected ? [view.selected] : [])];
}

/** Edges by the id of each of their ends, in the given order. */
export function groupEdgesByNode(edges: readonly SubgraphEdge[]): Map<string, SubgraphEdge[]> {
  const byNode = new Map<string, SubgraphEdge[]>();
  const add = (id: string, edge: SubgraphEdge) => {
    const list = byNode.get(id);
    if (list) list.push(edge);
    else byNode.set(id, [edge]);
  };
  for (const edge of edges) {
    add(edge.source, edge);
    if (edge.target !== edge.source) add(edge.target, edge);
  }
  return byNode;
}
