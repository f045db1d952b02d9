/** Reads a picture by GraphQL: the data takes the same road as everybody's. */
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

/** What a picture has of edges beyond those that come with it. */
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

/** Throws the first error of the answer. */
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
  const executeDocument = async <Of>(
    document: DocumentNode,
    variableValues: object,
    operationName?: string,
  ) => {
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: { ...variableValues },
      // What a field planned is kept by its context.
      contextValue: { ...context },
    });
    if (result.errors?.[0]) throw result.errors[0];
    return (result.data as { readonly subgraph: Of }).subgraph;
  };
  const subgraph = await executeDocument<SubgraphResult>(
    SUBGRAPH_DOCUMENT,
    subgraphArguments,
    around.length > 0 ? 'Around' : 'Overview',
  );
  const { nodes, hidden, truncated, undatedCount } = subgraph;
  const edges = [...subgraph.edges];
  const rest = { ...subgraphArguments, around: nodes.map(({ id }) => id), maxNodes: nodes.length };
  for (let last = edges.at(-1); last && edges.length < subgraph.edgeCount; last = edges.at(-1)) {
    const more = await executeDocument<Pick<SubgraphResult, 'edges'>>(MORE_EDGES_DOCUMENT, {
      ...rest,
      after: last.id,
    });
    if (more.edges.length === 0) break;
    edges.push(...more.edges);
  }
  // Without a range of time nothing is left out for want of a date.
  const hasTimeFilter =
    subgraphArguments.during?.from ?? subgraphArguments.during?.to ?? subgraphArguments.asOf;
  const hiddenEdges = new Map<string, number>();
  for (const { node, edges: more } of hidden) hiddenEdges.set(node, (hiddenEdges.get(node) ?? 0) + more);
  const centers = around.flatMap((id) => nodes.filter((node) => node.id === id));
  return {
    ...captionSubgraph(centers, subgraphArguments),
    nodes: nodes.map((node) => ({ ...node, hiddenEdges: hiddenEdges.get(node.id) ?? 0 })),
    edges,
    truncated,
    undatedCount: hasTimeFilter ? undatedCount : 0,
  };
}
