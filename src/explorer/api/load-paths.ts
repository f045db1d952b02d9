/** The ways between two entities, as the server finds them. */
import type { SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import type { ViewState } from '../state/view-state.js';
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
  readonly searchedLength: number;
  readonly truncated: boolean;
  readonly notCrossed: readonly EntityKind[];
  readonly paths: readonly FoundPath[];
}

/** Over what the filters let through: in the picture all statuses are, so that all are walked unless some are chosen. */
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

/** The view's range of time as the argument `during`; null without one. */
export function toDateRange({
  from,
  to,
}: Pick<ViewState, 'from' | 'to'>): { from: string | null; to: string | null } | null {
  return from || to ? { from, to } : null;
}
