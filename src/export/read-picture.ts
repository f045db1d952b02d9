/** Reads a picture by GraphQL: the data takes the same road as everybody's. */
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { Context } from '../context.js';
import type { Graph } from '../graph/graph.js';
import { ofOneLoad } from '../graph/of-one-load.js';
import { MOST_EDGES } from '../limits.js';
import type { Picture, PictureEdge, PictureNode } from './picture.js';
import { pictureWords } from './picture-words.js';
import type { PictureQuestion } from './question.js';

const EDGE = `
fragment Edge on SubgraphEdge {
  id kind source target label status basis phase intended date start end asOf earliest latest
  meeting { id title place }
  channel { id name }
  evidence { paragraph support source { slug title publisher date url } }
}`;

export const PICTURE_DOCUMENT = parse(`
query Around(
  $around: [ID!]!, $depth: Int, $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int
) {
  picture: subgraph(
    around: $around, depth: $depth, kinds: $kinds, status: $status,
    during: $during, asOf: $asOf, maxNodes: $maxNodes
  ) { ...Picture }
}
query Overview(
  $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int
) {
  picture: overview(kinds: $kinds, status: $status, during: $during, asOf: $asOf, maxNodes: $maxNodes) {
    ...Picture
  }
}
fragment Picture on Subgraph {
  nodes { id slug kind label: name names { value language } description wikidataId meetingCount }
  edges(first: ${MOST_EDGES}) { ...Edge }
  edgeCount
  hidden { node edges }
  truncated
  undatedCount
}
${EDGE}
`);

/** What a picture has of edges beyond those that come with it. */
const MORE_EDGES = parse(`
query MoreEdges(
  $around: [ID!]!, $kinds: [RelationshipKind!], $status: [MeetingStatus!],
  $during: DateRange, $asOf: PartialDate, $maxNodes: Int, $after: ID!
) {
  picture: subgraph(
    around: $around, depth: 0, kinds: $kinds, status: $status,
    during: $during, asOf: $asOf, maxNodes: $maxNodes
  ) { edges(first: ${MOST_EDGES}, after: $after) { ...Edge } }
}
${EDGE}
`);

interface Answer {
  readonly nodes: readonly Omit<PictureNode, 'hiddenEdges'>[];
  readonly edges: readonly PictureEdge[];
  readonly edgeCount: number;
  readonly hidden: readonly { readonly node: string; readonly edges: number }[];
  readonly truncated: boolean;
  readonly undatedCount: number;
}

/** Throws the first error of the answer. */
export function readPicture(
  schema: GraphQLSchema,
  graph: Graph,
  request: Omit<Context, 'graph'>,
  question: PictureQuestion,
): Promise<Picture> {
  return ofOneLoad(graph, (reader) => read(schema, { ...request, graph: reader }, question), request);
}

async function read(schema: GraphQLSchema, context: Context, question: PictureQuestion): Promise<Picture> {
  const around = question.around ?? [];
  const ask = async <Of>(document: DocumentNode, variableValues: object, operationName?: string) => {
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: { ...variableValues },
      // What a field planned is kept by its context.
      contextValue: { ...context },
    });
    if (result.errors?.[0]) throw result.errors[0];
    return (result.data as { readonly picture: Of }).picture;
  };
  const picture = await ask<Answer>(PICTURE_DOCUMENT, question, around.length > 0 ? 'Around' : 'Overview');
  const { nodes, hidden, truncated, undatedCount } = picture;
  const edges = [...picture.edges];
  const rest = { ...question, around: nodes.map(({ id }) => id), maxNodes: nodes.length };
  for (let last = edges.at(-1); last && edges.length < picture.edgeCount; last = edges.at(-1)) {
    const more = await ask<Pick<Answer, 'edges'>>(MORE_EDGES, { ...rest, after: last.id });
    if (more.edges.length === 0) break;
    edges.push(...more.edges);
  }
  // Without a range of time nothing is left out for want of a date.
  const timed = question.during?.from ?? question.during?.to ?? question.asOf;
  const hiddenEdges = new Map<string, number>();
  for (const { node, edges: more } of hidden) hiddenEdges.set(node, (hiddenEdges.get(node) ?? 0) + more);
  const centres = around.flatMap((id) => nodes.filter((node) => node.id === id));
  return {
    ...pictureWords(centres, question),
    nodes: nodes.map((node) => ({ ...node, hiddenEdges: hiddenEdges.get(node.id) ?? 0 })),
    edges,
    truncated,
    undatedCount: timed ? undatedCount : 0,
  };
}
