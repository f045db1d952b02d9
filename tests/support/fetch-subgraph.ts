/** Fetches a subgraph with all its edges and hidden neighbours, page by page. */
import type { Graph } from '../../src/engines/graph.js';
import { queryData } from './run-query.js';

const EDGES = 'edges(first: 5000, after: $after) { id kind source target }';
/** The same nodes again, to page through the edges between them. */
const INDUCED_SUBGRAPH = `query ($around: [ID!]!, $maxNodes: Int, $after: ID) {
  subgraph(around: $around, depth: 0, maxNodes: $maxNodes)`;

/** `field`: `overview` or `subgraph`, with its arguments. */
export async function fetchSubgraph(graph: Graph, field: string) {
  const query = `query ($after: ID) {
    found: ${field} { truncated undatedCount nodes { id } edgeCount ${EDGES} }
  }`;
  const { found } = await queryData(graph, query);
  const around: string[] = found.nodes.map(({ id }: { id: string }) => id);
  const variables = { around, maxNodes: around.length };
  while (found.edges.length < found.edgeCount) {
    const after = found.edges.at(-1).id;
    const { subgraph } = await queryData(graph, `${INDUCED_SUBGRAPH} { ${EDGES} } }`, {
      ...variables,
      after,
    });
    if (subgraph.edges.length === 0) break;
    found.edges.push(...subgraph.edges);
  }
  const { subgraph } = await queryData(
    graph,
    `${INDUCED_SUBGRAPH.replace(', $after: ID', '')} { hidden { node kind neighbours edges } } }`,
    variables,
  );
  return { ...found, hidden: subgraph.hidden };
}
