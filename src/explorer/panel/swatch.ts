/** Small pictures of the kinds, drawn like the picture itself: shape, glyph and line. */
import { svg } from '../dom.js';
import { GLYPHS, LINES, NOT_HELD, SHAPES } from '../picture/looks.js';
import type { EntityKind, RelationshipKind } from '../state/vocabulary.js';

const OUTLINES: Record<(typeof SHAPES)[EntityKind], string> = {
  ellipse: 'M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Z',
  'round-hexagon': 'M6.5 2h11L23 12l-5.5 10h-11L1 12Z',
  'round-diamond': 'M12 0 24 12 12 24 0 12Z',
  'round-rectangle':
    'M4 1.5h16A2.5 2.5 0 0 1 22.5 4v16a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 20V4A2.5 2.5 0 0 1 4 1.5Z',
};

export function entitySwatch(kind: EntityKind): SVGSVGElement {
  return svg(
    'svg',
    { class: `swatch ${kind.toLowerCase()}`, viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('path', { class: 'body', d: OUTLINES[SHAPES[kind]] }),
    svg('path', { class: 'glyph', d: GLYPHS[kind], transform: 'translate(5.4 5.4) scale(0.55)' }),
  );
}

export function lineSwatch(kind: RelationshipKind, still = false): SVGSVGElement {
  const { width, dash, arrow } = LINES[kind];
  const pattern = still ? NOT_HELD : dash;
  return svg(
    'svg',
    { class: `line ${kind.toLowerCase()}`, viewBox: '0 0 34 12', 'aria-hidden': 'true' },
    svg('path', {
      class: 'stroke',
      d: `M1 6H${arrow === 'none' ? 33 : 27}`,
      'stroke-width': width,
      'stroke-dasharray': pattern?.join(' '),
    }),
    arrow === 'triangle' && svg('path', { class: 'head', d: 'M26 2.5 33 6l-7 3.5Z' }),
    arrow === 'vee' && svg('path', { class: 'head', d: 'M25 1.5 33 6l-8 4.5L27.5 6Z' }),
    arrow === 'circle' && svg('circle', { class: 'head', cx: 29, cy: 6, r: 2.5 }),
  );
}
