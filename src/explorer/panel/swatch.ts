/** Small pictures of the kinds, drawn like the picture itself: shapes and lines. */
import { EDGE_LOOK, NODE_LOOK, NOT_HELD } from '../../drawing/look.js';
import { svg } from '../dom.js';
import type { EntityKind, RelationshipKind } from '../state/vocabulary.js';

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
    svg('path', { d: OUTLINES[NODE_LOOK[kind].shape] }),
  );
}

export function lineSwatch(kind: RelationshipKind, still = false): SVGSVGElement {
  const { width, dots, arrow, double } = EDGE_LOOK[kind];
  const dashes = (still ? NOT_HELD : dots)?.join(' ');
  const stroke = (y: number, thick: number) =>
    svg('path', {
      class: 'stroke',
      d: `M1 ${y}H${arrow ? 27 : 33}`,
      'stroke-width': thick,
      'stroke-dasharray': dashes,
    });
  return svg(
    'svg',
    { class: `line ${kind.toLowerCase()}`, viewBox: '0 0 34 12', 'aria-hidden': 'true' },
    ...(double ? [stroke(4.4, 1.3), stroke(7.6, 1.3)] : [stroke(6, width)]),
    arrow && svg('path', { class: 'head', d: 'M26 2.5 33 6l-7 3.5Z' }),
  );
}
