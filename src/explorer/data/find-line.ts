/** Which line draws a meeting or a channel, and between whom all its lines run. */
import type { PictureEdge } from '../state/model.js';
import { MOST_AT_ONCE } from '../state/view.js';
import type { Ask } from './transport.js';

export const ENDS = `query Ends($id: ID!) {
  node(id: $id) {
    ... on Meeting { sides { participants { entity { id } } } }
    ... on Channel { endpoints { id } }
  }
}`;

export const LINES = `query Lines($ends: [ID!]!, $most: Int!) {
  subgraph(around: $ends, depth: 0, kinds: [MET, EXCHANGE_CHANNEL], maxNodes: $most) {
    edges(first: 4000) { id kind earliest meetingId channelId }
  }
}`;

type Line = Pick<PictureEdge, 'id' | 'kind' | 'earliest' | 'meetingId' | 'channelId'>;

interface Ends {
  readonly sides?: readonly {
    readonly participants: readonly { readonly entity: { readonly id: string } }[];
  }[];
  readonly endpoints?: readonly { readonly id: string }[];
}

/** Of a meeting its first line, of a channel one of its latest period; null where there is none. */
export function lineOf(lines: Iterable<Line>, whole: string): string | null {
  let best: Line | null = null;
  for (const line of lines) {
    const { kind, meetingId, channelId } = line;
    if (meetingId !== whole && (kind !== 'EXCHANGE_CHANNEL' || channelId !== whole)) continue;
    if (!best || (line.earliest ?? '') > (best.earliest ?? '')) best = line;
  }
  return best?.id ?? null;
}

/** Null for what the graph does not have. */
export async function findLine(
  ask: Ask,
  id: string,
): Promise<{ readonly ends: readonly string[]; readonly line: string | null } | null> {
  const { node } = await ask<{ node: Ends | null }>(ENDS, { id });
  if (!node) return null;
  const entities = [
    ...(node.endpoints ?? []),
    ...(node.sides ?? []).flatMap(({ participants }) => participants.map(({ entity }) => entity)),
  ];
  const ends = [...new Set(entities.map((entity) => entity.id))].slice(0, MOST_AT_ONCE);
  const { subgraph } = await ask<{ subgraph: { edges: readonly Line[] } }>(LINES, {
    ends,
    most: MOST_AT_ONCE,
  });
  return { ends, line: lineOf(subgraph.edges, id) };
}
