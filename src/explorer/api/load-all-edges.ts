/** A picture with all its edges: those beyond the first come in further answers. */
import type { SubgraphEdge } from '../state/subgraph.js';
import type { SubgraphResponse } from './graph-loader.js';
import { MORE_EDGES_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

interface MoreEdgesResponse {
  readonly dataset: { readonly version: string };
  readonly subgraph: { readonly edges: readonly SubgraphEdge[] };
}

export async function loadAllEdges(
  runQuery: RunQuery,
  query: string,
  variables: Record<string, unknown>,
  attemptsLeft = 3,
): Promise<SubgraphResponse> {
  const response = await runQuery<SubgraphResponse>(query, variables);
  const { dataset, subgraph } = response;
  const around = subgraph.nodes.map(({ id }) => id);
  const edges = [...subgraph.edges];
  while (edges.length < subgraph.edgeCount) {
    const after = edges.at(-1)?.id;
    const more = await runQuery<MoreEdgesResponse>(MORE_EDGES_QUERY, { around, most: around.length, after });
    // Of another version the edges would not fit: all is asked for again.
    if (more.dataset.version !== dataset.version || more.subgraph.edges.length === 0) {
      if (attemptsLeft === 1) throw new Error('The graph was loaded anew again and again while it was read.');
      return loadAllEdges(runQuery, query, variables, attemptsLeft - 1);
    }
    edges.push(...more.subgraph.edges);
  }
  return { dataset, subgraph: { ...subgraph, edges } };
}
