/** A picture with all its edges and all that it hides, in as many questions as the limits want. */
import type { Graph } from '../../src/engines/graph.js';
import { queryData } from './run-query.js';

const EDGES = 'edges(first: 5000, after: $after) { id kind source target }';
const AMONG = `query ($around: [ID!]!, $most: Int, $after: ID) {
  subgraph(around: $around, depth: 0, maxNodes: $most)`;

/** `field` is `overview` or `subgraph` with its arguments. */
export async function fetchSubgraph(graph: Graph, field: string) {
  const question = `query ($after: ID) {
    picture: ${field} { truncated undatedCount nodes { id } edgeCount ${EDGES} }
  }`;
  const { picture } = await queryData(graph, question);
  const around: string[] = picture.nodes.map(({ id }: { id: string }) => id);
  const among = { around, most: around.length };
  while (picture.edges.length < picture.edgeCount) {
    const after = picture.edges.at(-1).id;
    const { subgraph } = await queryData(graph, `${AMONG} { ${EDGES} } }`, { ...among, after });
    if (subgraph.edges.length === 0) break;
    picture.edges.push(...subgraph.edges);
  }
  const { subgraph } = await queryData(
    graph,
    `${AMONG.replace(', $after: ID', '')} { hidden { node kind neighbours edges } } }`,
    among,
  );
  return { ...picture, hidden: subgraph.hidden };
}
