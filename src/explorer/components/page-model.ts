/** Everything that the components show. */
import type { LoadedGraph } from '../api/loaded-graph.js';
import type { FilteredGraph } from '../state/filter-graph.js';
import type { HiddenCounts } from '../state/hidden-counts.js';
import type { SubgraphEdge } from '../state/subgraph.js';
import type { ViewState } from '../state/view-state.js';

export interface PageModel {
  readonly view: ViewState;
  readonly graph: LoadedGraph;
  /** The part of the graph that matches the filters. */
  readonly visible: FilteredGraph;
  /** By entity id; none for an entity without hidden relationships. */
  readonly hiddenCounts: ReadonlyMap<string, HiddenCounts>;
  /** Visible edges by entity id. */
  readonly edgesByNode: ReadonlyMap<string, readonly SubgraphEdge[]>;
}
