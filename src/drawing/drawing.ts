/** Input of a drawing on the page or in a file: nodes and edges with their labels. */
import type { EdgeType } from '../model/graph-rows.js';
import type { ChannelPhase, EntityKind, MeetingStatus } from '../model/vocabulary.js';

export interface DrawingNode {
  readonly id: string;
  readonly kind: EntityKind;
  readonly label: string;
}

export interface DrawingEdge {
  readonly id: string;
  readonly kind: EdgeType;
  readonly source: string;
  readonly target: string;
  /** Readable text such as `met, 14 Jan 2025`. */
  readonly label: string;
  /** Null unless the edge is a meeting. */
  readonly status: MeetingStatus | null;
  /** Null unless the edge is a channel period. */
  readonly phase: ChannelPhase | null;
  /** Null unless the edge is an act. */
  readonly intended: boolean | null;
}

export interface Drawing<
  Node extends DrawingNode = DrawingNode,
  Edge extends Pick<DrawingEdge, 'source' | 'target'> = DrawingEdge,
> {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** A node or edge with its tooltip. */
export type Titled<Item> = Item & { readonly title: string };

export interface TitledDrawing extends Drawing<Titled<DrawingNode>, Titled<DrawingEdge>> {
  readonly title: string;
  readonly subtitle: string;
}

/** Whether the event took place or the channel is active. Other edges (planned, intended, halted …) are dashed. */
export function isHeld({
  status,
  phase,
  intended,
}: Pick<DrawingEdge, 'status' | 'phase' | 'intended'>): boolean {
  return (status ?? 'HELD') === 'HELD' && (phase ?? 'ACTIVE') === 'ACTIVE' && !intended;
}
