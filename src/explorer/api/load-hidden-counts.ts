/** Loads how many relationships lead from the shown entities to others, with the filters of the view. */
import type { HiddenNeighbours } from '../state/subgraph.js';
import { isFiltered, MAX_NODES_PER_REQUEST, toDateRange, type ViewState } from '../state/view-state.js';
import type { LoadedGraph } from './loaded-graph.js';
import { HIDDEN_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

/** `filter` contains further arguments of the GraphQL field `subgraph`. */
export async function queryHiddenCounts(
  runQuery: RunQuery,
  around: readonly string[],
  filter: Record<string, unknown> = {},
): Promise<readonly HiddenNeighbours[]> {
  if (around.length === 0) return [];
  const { subgraph } = await runQuery<{ subgraph: { hidden: readonly HiddenNeighbours[] } }>(HIDDEN_QUERY, {
    around,
    maxNodes: around.length,
    ...filter,
  });
  return subgraph.hidden;
}

/** Empty for a graph with more entities than the server counts at once, since partial counts would be wrong. */
export async function loadHiddenCounts(
  runQuery: RunQuery,
  view: ViewState,
  loaded: LoadedGraph,
): Promise<readonly HiddenNeighbours[]> {
  if (!isFiltered(view) || loaded.nodes.size === 0) return loaded.hidden;
  if (loaded.nodes.size > MAX_NODES_PER_REQUEST) return [];
  const filter = { kinds: view.kinds, status: view.status, during: toDateRange(view) };
  return queryHiddenCounts(runQuery, [...loaded.nodes.keys()], filter);
}
