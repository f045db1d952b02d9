/** Loads a subgraph with all its edges, page by page. */
import type { SubgraphEdge } from '../state/subgraph.js';
import type { SubgraphResponse } from './loaded-graph.js';
import { MORE_EDGES_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

interface MoreEdgesResponse {
  readonly dataset: { readonly version: string };
  readonly subgraph: { readonly edges: readonly SubgraphEdge[] };
}

/** Starts again when the graph was reloaded between two pages. Throws after the third attempt. */
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
    const page = await runQuery<MoreEdgesResponse>(MORE_EDGES_QUERY, {
      around,
      maxNodes: around.length,
      after,
    });
    if (page.dataset.version !== dataset.version || page.subgraph.edges.length === 0) {
      if (attemptsLeft === 1)
        throw new Error('The graph was reloaded several times while it was being read.');
      return loadAllEdges(runQuery, query, variables, attemptsLeft - 1);
    }
    edges.push(...page.subgraph.edges);
  }
  return { dataset, subgraph: { ...subgraph, edges } };
}
