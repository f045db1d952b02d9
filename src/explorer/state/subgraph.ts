/** Nodes and edges as the page keeps them, shaped as the GraphQL server gives them. */
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
  /** "met, 14 Jan 2025" */
  readonly label: string;
  readonly status: Status | null;
  readonly phase: Phase | null;
  /** Of an act that is only meant to be done; null of all but acts. */
  readonly intended: boolean | null;
  /** ISO days: the interval that a range of time is compared with; both null: undated. */
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly meetingId: string | null;
  readonly channelId: string | null;
}

/** How much of a node's surroundings is not drawn, for one kind of edge. */
export interface HiddenNeighbours {
  readonly node: string;
  readonly kind: RelationshipKind;
  readonly neighbours: number;
  readonly edges: number;
}

/** What one question for a picture is answered with. */
export interface Subgraph {
  readonly nodes: readonly SubgraphNode[];
  readonly edges: readonly SubgraphEdge[];
  /** How many there are in all. */
  readonly edgeCount: number;
  readonly truncated: boolean;
}

/** The end of an edge that is not `id`. */
export function getOtherEnd(edge: SubgraphEdge, id: string): string {
  return edge.source === id ? edge.target : edge.source;
}
