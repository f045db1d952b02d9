/** How each kind of entity and relationship looks, and what it is called in a legend. */
import type { EdgeType } from '../graph/model.js';
import type { EntityKind } from './drawing.js';

export interface NodeLook {
  readonly name: string;
  readonly shape: 'pill' | 'hexagon' | 'ellipse' | 'box';
  readonly weight: 500 | 600;
}

export interface EdgeLook {
  readonly name: string;
  readonly width: number;
  /** Whether it has a direction that a reader wants to see. */
  readonly arrow: boolean;
  /** Two thin lines instead of one. */
  readonly double: boolean;
  /** Null of a line that is drawn through. */
  readonly dots: readonly number[] | null;
}

export const NODE_LOOK: Readonly<Record<EntityKind, NodeLook>> = {
  PERSON: { name: 'Person', shape: 'pill', weight: 600 },
  PARTY: { name: 'Party', shape: 'hexagon', weight: 500 },
  COUNTRY: { name: 'Country', shape: 'ellipse', weight: 600 },
  INSTITUTION: { name: 'Institution', shape: 'box', weight: 500 },
};

export const EDGE_LOOK: Readonly<Record<EdgeType, EdgeLook>> = {
  MET: { name: 'met', width: 2.4, arrow: false, double: false, dots: null },
  EXCHANGE_CHANNEL: { name: 'exchange channel', width: 2, arrow: false, double: true, dots: null },
  ACT: { name: 'act toward', width: 1.8, arrow: true, double: false, dots: null },
  MEMBER_OF: { name: 'member or office', width: 1.4, arrow: true, double: false, dots: null },
  PART_OF: { name: 'part of', width: 1.2, arrow: true, double: false, dots: [1.2, 3] },
};

/** How much wider a double line is than what lies between its two lines. */
export const DOUBLED = 2.4;
/** Of what has not happened, or stands still. */
export const NOT_HELD = [6, 4] as const;
export const CORNER = 3;
/** How far the sides of a hexagon of a height go in. */
export const slantOf = (height: number) => Math.min(12, height / 3);
