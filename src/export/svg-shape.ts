/** The shapes of a drawing: of nodes, and the heads of arrows. */
import type { Element } from 'xast';
import type { Box } from '../drawing/geometry.js';
import { CORNER, EDGE_LOOK, type NodeLook, slantOf } from '../drawing/look.js';
import { LIGHT } from '../drawing/palette.js';
import type { EdgeType } from '../graph/model.js';
import { element } from './xml.js';

/** A tenth of a unit is finer than anybody sees, and the same on every machine. */
export const round = (value: number) => Math.round(value * 10) / 10;

/** One shape a kind, so that nothing is told by colour alone. */
export function shape(
  kind: NodeLook['shape'],
  { x, y, width, height }: Box,
  paint: Readonly<Record<string, string | number>>,
): Element {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  if (kind === 'ellipse') {
    return element('ellipse', {
      cx: round(x),
      cy: round(y),
      rx: round(width / 2),
      ry: round(height / 2),
      ...paint,
    });
  }
  if (kind === 'hexagon') {
    const [right, bottom, slant] = [left + width, top + height, slantOf(height)];
    const points = [
      [left, y],
      [left + slant, top],
      [right - slant, top],
      [right, y],
      [right - slant, bottom],
      [left + slant, bottom],
    ];
    return element('polygon', {
      points: points.map((point) => point.map(round).join(',')).join(' '),
      ...paint,
    });
  }
  return element('rect', {
    x: left,
    y: top,
    width,
    height,
    rx: kind === 'pill' ? round(height / 2) : CORNER,
    ...paint,
  });
}

/** The heads of arrows, one a kind of edge that has them: a marker takes no colour from its line. */
export function arrows(): Element {
  const marker = (kind: EdgeType) =>
    element(
      'marker',
      {
        id: `arrow-${kind}`,
        viewBox: '0 0 8 8',
        refX: 7.5,
        refY: 4,
        markerWidth: 8,
        markerHeight: 8,
        markerUnits: 'userSpaceOnUse',
        orient: 'auto',
      },
      [element('path', { d: 'M0 0.5L8 4L0 7.5Z', fill: LIGHT.edges[kind] })],
    );
  const kinds = (Object.keys(EDGE_LOOK) as EdgeType[]).filter((kind) => EDGE_LOOK[kind].arrow);
  return element('defs', {}, kinds.map(marker));
}
