/** Loads what the side panel shows of an entity or an edge. */
import type { SubgraphEdge } from '../state/subgraph.js';
import { toDateRange, type ViewState } from '../state/view-state.js';
import { STATUSES } from '../state/vocabulary.js';
import { ACT_QUERY, ACTIVITY_QUERY, EDGE_QUERY, ENTITY_QUERY } from './details-queries.js';
import type { EdgeDetails, EntityDetails } from './details-types.js';
import type { RunQuery } from './run-query.js';

type ActivityField = 'unheld' | 'acts' | 'channels';

/** Memberships as of the end of the view's time range, and activity within it. Null for an unknown id. */
export async function loadEntityDetails(
  runQuery: RunQuery,
  id: string,
  view: ViewState,
): Promise<EntityDetails | null> {
  const status = view.status ?? STATUSES;
  const during = toDateRange(view);
  const [{ node }, activity] = await Promise.all([
    runQuery<{ node: Omit<EntityDetails, ActivityField> | null }>(ENTITY_QUERY, {
      id,
      asOf: view.to,
      held: status.filter((one) => one === 'HELD'),
      during,
    }),
    runQuery<{ node: Pick<EntityDetails, ActivityField> | null }>(ACTIVITY_QUERY, {
      id,
      unheld: status.filter((one) => one !== 'HELD'),
      during,
    }),
  ]);
  return node && activity.node && { ...node, ...activity.node };
}

/** Null for an edge that is no longer in the graph. */
export async function loadEdgeDetails(runQuery: RunQuery, edge: SubgraphEdge): Promise<EdgeDetails | null> {
  const around = [...new Set([edge.source, edge.target])];
  const [{ subgraph }, { node }] = await Promise.all([
    runQuery<{ subgraph: { edges: readonly (Omit<EdgeDetails, 'edge' | 'act'> & { id: string })[] } }>(
      EDGE_QUERY,
      {
        around,
        id: edge.id,
      },
    ),
    edge.kind === 'ACT'
      ? runQuery<{ node: EdgeDetails['act'] }>(ACT_QUERY, { id: edge.id })
      : Promise.resolve({ node: null }),
  ]);
  const [found] = subgraph.edges;
  return found ? { ...found, edge, act: node } : null;
}
