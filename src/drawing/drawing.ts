/** What is drawn, on a page or in a file: entities with their names, and the lines between them. */
import type { EdgeType, EntityLabel } from '../model/graph-rows.js';
import type { ChannelPhase, MeetingStatus } from '../model/vocabulary.js';

export type EntityKind = Uppercase<EntityLabel>;

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
  /** In words, such as `met, 14 Jan 2025`. */
  readonly label: string;
  /** Null of all but meetings. */
  readonly status: MeetingStatus | null;
  /** Null of all but channels. */
  readonly phase: ChannelPhase | null;
  /** Null of all but acts. */
  readonly intended: boolean | null;
}

export interface Drawing<
  Node extends DrawingNode = DrawingNode,
  Edge extends Pick<DrawingEdge, 'source' | 'target'> = DrawingEdge,
> {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Whether it took place, or holds; a plan, a request, an intended act or a halted channel does not, and is dashed. */
export function isHeld({
  status,
  phase,
  intended,
}: Pick<DrawingEdge, 'status' | 'phase' | 'intended'>): boolean {
  return (status ?? 'HELD') === 'HELD' && (phase ?? 'ACTIVE') === 'ACTIVE' && !intended;
}
