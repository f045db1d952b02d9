/** The style of each kind of entity and relationship, and its name in a legend. */
import type { EdgeType } from '../model/graph-rows.js';
import type { EntityKind } from '../model/vocabulary.js';

export interface NodeStyle {
  readonly name: string;
  readonly shape: 'pill' | 'hexagon' | 'ellipse' | 'box';
  readonly weight: 500 | 600;
}

export interface EdgeStyle {
  readonly name: string;
  readonly width: number;

  readonly hasArrow: boolean;
  /** Two thin lines instead of one. */
  readonly isDouble: boolean;
  /** Lengths of dashes and gaps; null for a solid line. */
  readonly dashPattern: readonly number[] | null;
}

export const NODE_STYLES: Readonly<Record<EntityKind, NodeStyle>> = {
  PERSON: { name: 'Person', shape: 'pill', weight: 600 },
  PARTY: { name: 'Party', shape: 'hexagon', weight: 500 },
  COUNTRY: { name: 'Country', shape: 'ellipse', weight: 600 },
  INSTITUTION: { name: 'Institution', shape: 'box', weight: 500 },
};

export const EDGE_STYLES: Readonly<Record<EdgeType, EdgeStyle>> = {
  MET: { name: 'met', width: 2.4, hasArrow: false, isDouble: false, dashPattern: null },
  EXCHANGE_CHANNEL: {
    name: 'exchange channel',
    width: 2,
    hasArrow: false,
    isDouble: true,
    dashPattern: null,
  },
  ACT: { name: 'act toward', width: 1.8, hasArrow: true, isDouble: false, dashPattern: null },
  MEMBER_OF: { name: 'member or office', width: 1.4, hasArrow: true, isDouble: false, dashPattern: null },
  PART_OF: { name: 'part of', width: 1.2, hasArrow: true, isDouble: false, dashPattern: [1.2, 3] },
};

/** Total width of the two strokes of a double line. */
export const DOUBLE_LINE_EXTRA_WIDTH = 2.4;
/** Dashes of edges that were not held or are not active. */
export const NOT_HELD_DASHES = [6, 4] as const;
export const CORNER_RADIUS = 3;
/** Horizontal inset of the slanted sides of a hexagon. */
export const hexagonInset = (height: number) => Math.min(12, height / 3);
