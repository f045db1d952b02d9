/** Renders the edges of a drawing and their labels as SVG. */
import type { Element } from 'xast';
import { blockElement, element } from '../../common/xml.js';
import type { EdgeType } from '../../model/graph-rows.js';
import { type DrawingEdge, isHeld, type Titled } from '../drawing.js';
import type { EdgeCurve } from '../edge-curves.js';
import { EDGE_FONT_SIZE, type EdgeLabel } from '../edge-labels.js';
import type { Point } from '../geometry.js';
import { LIGHT } from '../palette.js';
import { DOUBLE_LINE_EXTRA_WIDTH, EDGE_STYLES, NOT_HELD_DASHES } from '../styles.js';

import { roundCoordinate } from './shapes.js';

export function renderEdges(
  edges: readonly Titled<DrawingEdge>[],
  curves: ReadonlyMap<string, EdgeCurve>,
  labels: ReadonlyMap<string, EdgeLabel>,
): Element[] {
  const lines = edges.flatMap((edge) => {
    const curve = curves.get(edge.id);
    return curve ? [renderEdge(edge, curve)] : [];
  });
  const labelElements = edges.flatMap((edge) => {
    const label = labels.get(edge.id);
    return label ? [renderLabel(edge, label)] : [];
  });
  return [
    blockElement('g', { fill: 'none', 'stroke-linecap': 'butt' }, lines),
    blockElement('g', { 'font-size': EDGE_FONT_SIZE, 'text-anchor': 'middle' }, labelElements),
  ];
}

function renderEdge(edge: Titled<DrawingEdge>, { from, control, to }: EdgeCurve): Element {
  const path = `M${formatPoint(from)}Q${formatPoint(control)} ${formatPoint(to)}`;
  const title = element('title', {}, [edge.title]);
  return element('g', { id: `edge-${edge.id}` }, [title, ...renderStrokes(edge.kind, path, isHeld(edge))]);
}

/** The strokes of an edge along a path: two for a double line, otherwise one. */
export function renderStrokes(kind: EdgeType, path: string, isHeld: boolean): Element[] {
  const { width, isDouble, hasArrow, dashPattern } = EDGE_STYLES[kind];
  const stroke = LIGHT.edges[kind];
  const dashes = (isHeld ? dashPattern : NOT_HELD_DASHES)?.join(' ');
  const strokeWidth = isDouble ? width + DOUBLE_LINE_EXTRA_WIDTH : width;
  const marker = hasArrow ? `url(#arrow-${kind})` : null;
  const outer = {
    d: path,
    stroke,
    'stroke-width': strokeWidth,
    'stroke-dasharray': dashes,
    'marker-end': marker,
  };
  const inner = { d: path, stroke: LIGHT.background, 'stroke-width': width };
  return [element('path', outer), ...(isDouble ? [element('path', inner)] : [])];
}

function renderLabel({ kind }: DrawingEdge, { x, y, width, height, text }: EdgeLabel): Element {
  return element('g', {}, [
    element('rect', {
      x: roundCoordinate(x - width / 2),
      y: roundCoordinate(y - height / 2),
      width: roundCoordinate(width),
      height,
      rx: 3,
      fill: LIGHT.background,
      'fill-opacity': 0.88,
    }),
    element(
      'text',
      { x: roundCoordinate(x), y: roundCoordinate(y + EDGE_FONT_SIZE * 0.36), fill: LIGHT.edges[kind] },
      [text],
    ),
  ]);
}

const formatPoint = ({ x, y }: Point) => `${roundCoordinate(x)} ${roundCoordinate(y)}`;
