/** Renders node shapes and arrowheads as SVG. */
import type { Element } from 'xast';
import { element } from '../../common/xml.js';
import type { EdgeType } from '../../model/graph-rows.js';
import type { Box } from '../geometry.js';
import { LIGHT } from '../palette.js';
import { CORNER_RADIUS, EDGE_STYLES, hexagonInset, type NodeStyle } from '../styles.js';

/** Rounds to a tenth of a unit: precise enough to see, and equal on every machine. */
export const roundCoordinate = (value: number) => Math.round(value * 10) / 10;

/** Each kind of entity has its own shape, so that nobody depends on colours. */
export function renderShape(
  kind: NodeStyle['shape'],
  { x, y, width, height }: Box,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const [left, top] = [roundCoordinate(x - width / 2), roundCoordinate(y - height / 2)];
  if (kind === 'ellipse') {
    return element('ellipse', {
      cx: roundCoordinate(x),
      cy: roundCoordinate(y),
      rx: roundCoordinate(width / 2),
      ry: roundCoordinate(height / 2),
      ...attributes,
    });
  }
  if (kind === 'hexagon') {
    const [right, bottom, slant] = [left + width, top + height, hexagonInset(height)];
    const points = [
      [left, y],
      [left + slant, top],
      [right - slant, top],
      [right, y],
      [right - slant, bottom],
      [left + slant, bottom],
    ];
    return element('polygon', {
      points: points.map((point) => point.map(roundCoordinate).join(',')).join(' '),
      ...attributes,
    });
  }
  return element('rect', {
    x: left,
    y: top,
    width,
    height,
    rx: kind === 'pill' ? roundCoordinate(height / 2) : CORNER_RADIUS,
    ...attributes,
  });
}

/** One arrowhead for each kind of directed edge, since an SVG marker does not inherit the colour of its line. */
export function renderArrowMarkers(): Element {
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
  const kinds = (Object.keys(EDGE_STYLES) as EdgeType[]).filter((kind) => EDGE_STYLES[kind].hasArrow);
  return element('defs', {}, kinds.map(marker));
}
