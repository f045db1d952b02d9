/** Nodes and edges as the server returns them. */
import type { EntityKind, Phase, RelationshipKind, Status } from './vocabulary.js';

export interface SubgraphNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly meetingCount: number;
}

export interface SubgraphEdge {
  readonly id: string;
  readonly kind: RelationshipKind;
  readonly source: string;
  readonly target: string;
  /** Readable text such as "met, 14 Jan 2025". */
  readonly label: string;
  readonly status: Status | null;
  readonly phase: Phase | null;
  /** For ACT: true when no source reports that it was done. Otherwise null. */
  readonly intended: boolean | null;
  /** ISO days: the bounds of its time. Null when open; both are null when undated. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly meetingId: string | null;
  readonly channelId: string | null;
}

/** Number of relationships and neighbours of a node that are not in the subgraph, for one kind of edge. */
export interface HiddenNeighbours {
  readonly node: string;
  readonly kind: RelationshipKind;
  readonly neighbours: number;
  readonly edges: number;
}

export interface Subgraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** Total number, including edges on further pages. */
  readonly edgeCount: number;
  readonly truncated: boolean;
}

/** The end of an edge that is not `id`. */
export function getOtherEnd(edge: SubgraphEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}
