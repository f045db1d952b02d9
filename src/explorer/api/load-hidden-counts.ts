/** What is not drawn around the entities that are: counted by the server, with the filters. */
import type { HiddenNeighbours } from '../state/subgraph.js';
import { isFiltered, MAX_NODES_PER_REQUEST, type ViewState } from '../state/view-state.js';
import type { LoadedGraph } from './graph-loader.js';
import { toDateRange } from './load-paths.js';
import { HIDDEN_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

/** Around all of some entities; of a question that a filter narrows, only what passes it. */
export async function queryHiddenCounts(
  runQuery: RunQuery,
  around: readonly string[],
  filter: Record<string, unknown> = {},
): Promise<readonly HiddenNeighbours[]> {
  if (around.length === 0) return [];
  const { subgraph } = await runQuery<{ subgraph: { hidden: readonly HiddenNeighbours[] } }>(HIDDEN_QUERY, {
    around,
    most: around.length,
    ...filter,
  });
  return subgraph.hidden;
}

export async function loadHiddenCounts(
  runQuery: RunQuery,
  view: ViewState,
  loaded: LoadedGraph,
): Promise<readonly HiddenNeighbours[]> {
  if (!isFiltered(view) || loaded.nodes.size === 0) return loaded.hidden;
  // The server counts around so many at once; of a larger picture no count would be exact.
  if (loaded.nodes.size > MAX_NODES_PER_REQUEST) return [];
  const filter = { kinds: view.kinds, status: view.status, during: toDateRange(view) };
  return queryHiddenCounts(runQuery, [...loaded.nodes.keys()], filter);
}
