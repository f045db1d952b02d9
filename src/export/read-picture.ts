/** Reads a picture by one GraphQL document: the data takes the same road as everybody's. */
import { execute, type GraphQLSchema, parse } from 'graphql';
import type { Context } from '../context.js';
import type { Picture, PictureEdge, PictureNode } from './picture.js';
import { pictureWords } from './picture-words.js';
import type { PictureQuestion } from './question.js';

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
  edges {
    id kind source target label status basis phase intended date start end asOf earliest latest
    meeting { id title place }
    channel { id name }
    evidence { paragraph support source { slug title publisher date url } }
  }
  hidden { node edges }
  truncated
  undatedCount
}
`);

interface Answer {
  readonly nodes: readonly Omit<PictureNode, 'hiddenEdges'>[];
  readonly edges: readonly PictureEdge[];
  readonly hidden: readonly { readonly node: string; readonly edges: number }[];
  readonly truncated: boolean;
  readonly undatedCount: number;
}

/** Throws the first error of the answer. */
export async function readPicture(
  schema: GraphQLSchema,
  context: Context,
  question: PictureQuestion,
): Promise<Picture> {
  const around = question.around ?? [];
  const result = await execute({
    schema,
    document: PICTURE_DOCUMENT,
    operationName: around.length > 0 ? 'Around' : 'Overview',
    variableValues: { ...question },
    contextValue: context,
  });
  if (result.errors?.[0]) throw result.errors[0];
  const { picture } = result.data as unknown as { readonly picture: Answer };
  const { nodes, edges, hidden, truncated, undatedCount } = picture;
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
