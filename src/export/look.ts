/** How each kind of node and edge looks, and what it is called in a legend. */
import type { EdgeType } from '../graph/model.js';
import type { EntityKind } from './picture.js';

export interface NodeLook {
  readonly name: string;
  readonly shape: 'pill' | 'hexagon' | 'ellipse' | 'box';
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

export interface EdgeLook {
  readonly name: string;
  readonly line: string;
  readonly width: number;
  /** How far apart its ends want to be, beside the others. */
  readonly length: number;
  /** Whether it has a direction that a reader wants to see. */
  readonly arrow: boolean;
  /** Two thin lines instead of one. */
  readonly double: boolean;
}

export const NODE_LOOK: Readonly<Record<EntityKind, NodeLook>> = {
  PERSON: { name: 'Person', shape: 'pill', fill: '#e3eefb', line: '#1f5fa8', text: '#12263f' },
  PARTY: { name: 'Party', shape: 'hexagon', fill: '#fdebd3', line: '#b35c00', text: '#3d2200' },
  COUNTRY: { name: 'Country', shape: 'ellipse', fill: '#2e6b4f', line: '#1d4a36', text: '#ffffff' },
  INSTITUTION: { name: 'Institution', shape: 'box', fill: '#f0ebf8', line: '#6a4ba3', text: '#2a1c47' },
};

export const EDGE_LOOK: Readonly<Record<EdgeType, EdgeLook>> = {
  MET: { name: 'met', line: '#1f5fa8', width: 2.4, length: 190, arrow: false, double: false },
  EXCHANGE_CHANNEL: {
    name: 'exchange channel',
    line: '#b35c00',
    width: 2,
    length: 220,
    arrow: false,
    double: true,
  },
  ACT: { name: 'act toward', line: '#a3195b', width: 1.8, length: 190, arrow: true, double: false },
  MEMBER_OF: {
    name: 'member or office',
    line: '#5d6673',
    width: 1.4,
    length: 130,
    arrow: true,
    double: false,
  },
  PART_OF: { name: 'part of', line: '#a4abb5', width: 1.1, length: 110, arrow: true, double: false },
};
