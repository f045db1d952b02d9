/** How kinds differ without colour: shapes of entities, lines of relationships. The legend draws the same. */
import type { PictureEdge } from '../state/model.js';
import type { EntityKind, RelationshipKind } from '../state/vocabulary.js';

export const SHAPES: Record<EntityKind, 'ellipse' | 'round-hexagon' | 'round-diamond' | 'round-rectangle'> = {
  PERSON: 'ellipse',
  PARTY: 'round-hexagon',
  COUNTRY: 'round-diamond',
  INSTITUTION: 'round-rectangle',
};

export interface Line {
  readonly width: number;
  readonly dash: readonly number[] | null;
  readonly arrow: 'none' | 'triangle' | 'vee' | 'circle';
}

export const LINES: Record<RelationshipKind, Line> = {
  MET: { width: 2.4, dash: null, arrow: 'none' },
  MEMBER_OF: { width: 1.3, dash: null, arrow: 'triangle' },
  EXCHANGE_CHANNEL: { width: 5, dash: null, arrow: 'none' },
  PART_OF: { width: 1.3, dash: [1.5, 4], arrow: 'circle' },
  ACT: { width: 1.6, dash: null, arrow: 'vee' },
};

/** Long dashes: it has not happened, or stands still. */
export const NOT_HELD = [9, 6] as const;

export function lineOf(edge: Pick<PictureEdge, 'kind' | 'status' | 'phase'>): Line {
  const line = LINES[edge.kind];
  const still = edge.phase === 'HALTED' || edge.phase === 'AGREED' || edge.phase === 'ENDED';
  const unheld = edge.status !== null && edge.status !== 'HELD';
  return still || unheld ? { ...line, dash: NOT_HELD } : line;
}

/** The glyph inside an entity, in a box of 24 by 24. */
export const GLYPHS: Record<EntityKind, string> = {
  PERSON: 'M12 4.5a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6ZM4.8 19.5c.5-4 3.4-6 7.2-6s6.7 2 7.2 6Z',
  PARTY: 'M6 3.5h1.8v17H6ZM8.8 4.5h9.7l-2.6 3.8 2.6 3.8H8.8Z',
  COUNTRY:
    'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17Zm-.8 2.2c-1.5 1.3-2.4 3.3-2.6 5.5h2.6Zm1.6 0v5.5h2.6c-.2-2.2-1.1-4.2-2.6-5.5Zm-1.6 7.1H8.6c.2 2.2 1.1 4.2 2.6 5.5Zm1.6 0v5.5c1.5-1.3 2.4-3.3 2.6-5.5ZM8.2 6.5a7 7 0 0 0-3.1 4.7H7c.1-1.7.5-3.3 1.2-4.7Zm7.6 0c.7 1.4 1.1 3 1.2 4.7h1.9a7 7 0 0 0-3.1-4.7ZM5.1 12.8a7 7 0 0 0 3.1 4.7c-.7-1.4-1.1-3-1.2-4.7Zm11.9 0c-.1 1.7-.5 3.3-1.2 4.7a7 7 0 0 0 3.1-4.7Z',
  INSTITUTION: 'M12 3.5 20.5 8v1.5h-17V8ZM5 11h2v6H5Zm4 0h2v6H9Zm4 0h2v6h-2Zm4 0h2v6h-2ZM3.5 18.5h17v2h-17Z',
};

/** An image that the canvas draws; no address of a host in it but the name of SVG itself. */
export function glyphImage(kind: EntityKind, colour: string): string {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><path fill="${colour}" d="${GLYPHS[kind]}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(text)}`;
}

/** The side of an entity: more for those with more meetings, within bounds. */
export function sizeOf(kind: EntityKind, meetingCount: number): number {
  const base = kind === 'COUNTRY' ? 46 : kind === 'PARTY' ? 38 : 32;
  return Math.round(base + Math.min(16, 5 * Math.sqrt(meetingCount)));
}
