/** Swatches for kinds of entities and relationships, drawn as in the graph. */
import { EDGE_STYLES, NODE_STYLES, NOT_HELD_DASHES } from '../../drawing/styles.js';
import type { EntityKind, RelationshipKind } from '../state/vocabulary.js';
import { svg } from './dom.js';

const OUTLINES = {
  pill: 'M8 2h10a6 6 0 0 1 0 12H8A6 6 0 0 1 8 2Z',
  hexagon: 'M6 2h14l4.5 6L20 14H6L1.5 8Z',
  ellipse: 'M13 2c6.6 0 11.5 2.6 11.5 6S19.6 14 13 14 1.5 11.4 1.5 8 6.4 2 13 2Z',
  box: 'M3 2h20a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 23 14H3a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 3 2Z',
} as const;

export function entitySwatch(kind: EntityKind): SVGSVGElement {
  return svg(
    'svg',
    { class: `swatch ${kind.toLowerCase()}`, viewBox: '0 0 26 16', 'aria-hidden': 'true' },
    svg('path', { d: OUTLINES[NODE_STYLES[kind].shape] }),
  );
}

export function edgeSwatch(kind: RelationshipKind, isDashed = false): SVGSVGElement {
  const { width, dashPattern, hasArrow, isDouble } = EDGE_STYLES[kind];
  const dashes = (isDashed ? NOT_HELD_DASHES : dashPattern)?.join(' ');
  const stroke = (y: number, strokeWidth: number) =>
    svg('path', {
      class: 'stroke',
      d: `M1 ${y}H${hasArrow ? 27 : 33}`,
      'stroke-width': strokeWidth,
      'stroke-dasharray': dashes,
    });
  return svg(
    'svg',
    { class: `line ${kind.toLowerCase()}`, viewBox: '0 0 34 12', 'aria-hidden': 'true' },
    ...(isDouble ? [stroke(4.4, 1.3), stroke(7.6, 1.3)] : [stroke(6, width)]),
    hasArrow && svg('path', { class: 'head', d: 'M26 2.5 33 6l-7 3.5Z' }),
  );
}
