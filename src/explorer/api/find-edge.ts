/** Finds the edge that represents a meeting or a channel, and the entities that took part. */
import type { SubgraphEdge } from '../state/subgraph.js';
import { MAX_NODES_PER_REQUEST } from '../state/view-state.js';
import type { RunQuery } from './run-query.js';

export const PARTICIPANTS_QUERY = `query Participants($id: ID!) {
  node(id: $id) {
    ... on Meeting { sides { participants { entity { id } } } }
    ... on Channel { endpoints { id } }
  }
}`;

export const EDGES_QUERY = `query Edges($around: [ID!]!, $maxNodes: Int!) {
  subgraph(around: $around, depth: 0, kinds: [MET, EXCHANGE_CHANNEL], maxNodes: $maxNodes) {
    edges(first: 4000) { id kind earliest meetingId channelId }
  }
}`;

type CandidateEdge = Pick<SubgraphEdge, 'id' | 'kind' | 'earliest' | 'meetingId' | 'channelId'>;

interface Participants {
  readonly sides?: readonly {
    readonly participants: readonly { readonly entity: { readonly id: string } }[];
  }[];
  readonly endpoints?: readonly { readonly id: string }[];
}

/** Of a meeting one of its edges, of a channel an edge of its latest period; null if there is none. */
export function findEdgeIn(edges: Iterable<CandidateEdge>, meetingOrChannelId: string): string | null {
  let best: CandidateEdge | null = null;
  for (const edge of edges) {
    const { kind, meetingId, channelId } = edge;
    if (meetingId !== meetingOrChannelId && (kind !== 'EXCHANGE_CHANNEL' || channelId !== meetingOrChannelId))
      continue;
    if (!best || (edge.earliest ?? '') > (best.earliest ?? '')) best = edge;
  }
  return best?.id ?? null;
}

/** `entityIds` are the participants or the ends of the channel. Null if the graph has no such meeting or channel. */
export async function findEdge(
  runQuery: RunQuery,
  id: string,
): Promise<{ readonly entityIds: readonly string[]; readonly edgeId: string | null } | null> {
  const { node } = await runQuery<{ node: Participants | null }>(PARTICIPANTS_QUERY, { id });
  if (!node) return null;
  const entities = [
    ...(node.endpoints ?? []),
    ...(node.sides ?? []).flatMap(({ participants }) => participants.map(({ entity }) => entity)),
  ];
  const entityIds = [...new Set(entities.map((entity) => entity.id))].slice(0, MAX_NODES_PER_REQUEST);
  const { subgraph } = await runQuery<{ subgraph: { edges: readonly CandidateEdge[] } }>(EDGES_QUERY, {
    around: entityIds,
    maxNodes: MAX_NODES_PER_REQUEST,
  });
  return { entityIds, edgeId: findEdgeIn(subgraph.edges, id) };
}
