/** Loads the shortest paths between the two entities of a view. */
import type { SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import { toDateRange, type ViewState } from '../state/view-state.js';
import { type EntityKind, STATUSES } from '../state/vocabulary.js';
import { PATHS_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

export interface FoundPath {
  readonly length: number;
  readonly sentence: string;
  readonly nodes: readonly SubgraphNode[];
  readonly steps: readonly { readonly edgeCount: number; readonly edges: readonly SubgraphEdge[] }[];
}

export interface FoundPaths {
  /** Number of steps up to which the server searched. */
  readonly searchedLength: number;
  readonly truncated: boolean;
  /** Kinds of entities that paths do not pass through. */
  readonly notCrossed: readonly EntityKind[];
  readonly paths: readonly FoundPath[];
}

/** Uses the filters of the view. Without a status filter, paths use meetings of all statuses, as the graph shows them. */
export async function loadPaths(runQuery: RunQuery, view: ViewState): Promise<FoundPaths | null> {
  if (!view.path) return null;
  const { from, to } = view.path;
  const { paths } = await runQuery<{ paths: FoundPaths }>(PATHS_QUERY, {
    from,
    to,
    status: view.status ?? STATUSES,
    via: view.kinds,
    during: toDateRange(view),
  });
  return paths;
}
