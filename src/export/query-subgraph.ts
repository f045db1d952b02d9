/** Reads a subgraph through the GraphQL schema, so that exports and API responses have the same data. */
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { Graph } from '../engines/graph.js';
import { readConsistently } from '../engines/read-consistently.js';
import { MAX_EDGE_PAGE_SIZE } from '../model/limits.js';
import type { ResolverContext } from '../planner/resolver-context.js';
import type { Subgraph, SubgraphEdge, SubgraphNode } from './subgraph.js';
import type { SubgraphArguments } from './subgraph-arguments.js';
import { captionSubgraph } from './subgraph-caption.js';

const EDGE_FRAGMENT = `
fragment Edge on SubgraphEdge {
  id kind source target label status basis phase intended date start end asOf earliest latest
  meeting { id title place }
  channel { id name }
  evidence { paragraph support source { slug title publisher date url } }
}`;

export const SUBGRAPH_DOCUMENT = parse(`
query Around(
  $around: [ID!]!, $depth: Int, $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int
) {
  subgraph(
    around: $around, depth: $depth, kinds: $kinds, status: $status,
    during: $during, asOf: $asOf, maxNodes: $maxNodes
  ) { ...SubgraphFields }
}
query Overview(
  $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int
) {
  subgraph: overview(kinds: $kinds, status: $status, during: $during, asOf: $asOf, maxNodes: $maxNodes) {
    ...SubgraphFields
  }
}
fragment SubgraphFields on Subgraph {
  nodes { id slug kind label: name names { value language } description wikidataId meetingCount }
  edges(first: ${MAX_EDGE_PAGE_SIZE}) { ...Edge }
  edgeCount
  hidden { node edges }
  truncated
  undatedCount
}
${EDGE_FRAGMENT}
`);

/** Further pages of edges, when a subgraph has more than one page. */
const MORE_EDGES_DOCUMENT = parse(`
query MoreEdges(
  $around: [ID!]!, $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int, $after: ID!
) {
  subgraph(
    around: $around, depth: 0, kinds: $kinds, status: $status,
    during: $during, asOf: $asOf, maxNodes: $maxNodes
  ) { edges(first: ${MAX_EDGE_PAGE_SIZE}, after: $after) { ...Edge } }
}
${EDGE_FRAGMENT}
`);

interface SubgraphResult {
  readonly nodes: readonly Omit<SubgraphNode, 'hiddenEdges'>[];
  readonly edges: readonly SubgraphEdge[];
  readonly edgeCount: number;
  readonly hidden: readonly { readonly node: string; readonly edges: number }[];
  readonly truncated: boolean;
  readonly undatedCount: number;
}

/** Reads all nodes and edges from one version of the graph. Throws the first GraphQL error. */
export function querySubgraph(
  schema: GraphQLSchema,
  graph: Graph,
  request: Omit<ResolverContext, 'graph'>,
  subgraphArguments: SubgraphArguments,
): Promise<Subgraph> {
  return readConsistently(
    graph,
    (reader) => queryAllEdges(schema, { ...request, graph: reader }, subgraphArguments),
    request,
  );
}

async function queryAllEdges(
  schema: GraphQLSchema,
  context: ResolverContext,
  subgraphArguments: SubgraphArguments,
): Promise<Subgraph> {
  const around = subgraphArguments.around ?? [];
  const executeDocument = async <Result>(
    document: DocumentNode,
    variableValues: object,
    operationName?: string,
  ) => {
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: { ...variableValues },
      // A new context for each document: query plans are kept per context.
      contextValue: { ...context },
    });
    if (result.errors?.[0]) throw result.errors[0];
    return (result.data as { readonly subgraph: Result }).subgraph;
  };
  const subgraph = await executeDocument<SubgraphResult>(
    SUBGRAPH_DOCUMENT,
    subgraphArguments,
    around.length > 0 ? 'Around' : 'Overview',
  );
  const { nodes, hidden, truncated, undatedCount } = subgraph;
  const edges = [...subgraph.edges];
  const sameNodes = { ...subgraphArguments, around: nodes.map(({ id }) => id), maxNodes: nodes.length };
  for (let last = edges.at(-1); last && edges.length < subgraph.edgeCount; last = edges.at(-1)) {
    const page = await executeDocument<Pick<SubgraphResult, 'edges'>>(MORE_EDGES_DOCUMENT, {
      ...sameNodes,
      after: last.id,
    });
    if (page.edges.length === 0) break;
    edges.push(...page.edges);
  }
  // Without a time filter, undated edges are included.
  const hasTimeFilter =
    subgraphArguments.during?.from ?? subgraphArguments.during?.to ?? subgraphArguments.asOf;
  const hiddenEdges = new Map<string, number>();
  for (const { node, edges: count } of hidden) hiddenEdges.set(node, (hiddenEdges.get(node) ?? 0) + count);
  const centers = around.flatMap((id) => nodes.filter((node) => node.id === id));
  return {
    ...captionSubgraph(centers, subgraphArguments),
    nodes: nodes.map((node) => ({ ...node, hiddenEdges: hiddenEdges.get(node.id) ?? 0 })),
    edges,
    truncated,
    undatedCount: hasTimeFilter ? undatedCount : 0,
  };
}
