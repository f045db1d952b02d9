/** The edges of a drawing: their lines, and what is written on them. */
import type { Element } from 'xast';
import type { EdgeCurve } from '../drawing/curves.js';
import { type DrawingEdge, isHeld } from '../drawing/drawing.js';
import { EDGE_FONT, type EdgeLabel } from '../drawing/edge-labels.js';
import type { Point } from '../drawing/geometry.js';
import { DOUBLED, EDGE_LOOK, NOT_HELD } from '../drawing/look.js';
import { LIGHT } from '../drawing/palette.js';
import type { EdgeType } from '../graph/model.js';
import type { Titled } from './svg.js';
import { round } from './svg-shape.js';
import { block, element } from './xml.js';

export function drawEdges(
  edges: readonly Titled<DrawingEdge>[],
  curves: ReadonlyMap<string, EdgeCurve>,
  labels: ReadonlyMap<string, EdgeLabel>,
): Element[] {
  const lines = edges.flatMap((edge) => {
    const curve = curves.get(edge.id);
    return curve ? [line(edge, curve)] : [];
  });
  const words = edges.flatMap((edge) => {
    const label = labels.get(edge.id);
    return label ? [written(edge, label)] : [];
  });
  return [
    block('g', { fill: 'none', 'stroke-linecap': 'butt' }, lines),
    block('g', { 'font-size': EDGE_FONT, 'text-anchor': 'middle' }, words),
  ];
}

function line(edge: Titled<DrawingEdge>, { from, bend, to }: EdgeCurve): Element {
  const path = `M${show(from)}Q${show(bend)} ${show(to)}`;
  const title = element('title', {}, [edge.title]);
  return element('g', { id: `edge-${edge.id}` }, [title, ...strokes(edge.kind, path, isHeld(edge))]);
}

/** The strokes that draw an edge of a kind along a path. */
export function strokes(kind: EdgeType, path: string, held: boolean): Element[] {
  const { width, double, arrow, dots } = EDGE_LOOK[kind];
  const stroke = LIGHT.edges[kind];
  const dashes = (held ? dots : NOT_HELD)?.join(' ');
  const wide = double ? width + DOUBLED : width;
  const end = arrow ? `url(#arrow-${kind})` : null;
  const drawn = { d: path, stroke, 'stroke-width': wide, 'stroke-dasharray': dashes, 'marker-end': end };
  const between = { d: path, stroke: LIGHT.ground, 'stroke-width': width };
  return [element('path', drawn), ...(double ? [element('path', between)] : [])];
}

function written({ kind }: DrawingEdge, { x, y, width, height, text }: EdgeLabel): Element {
  return element('g', {}, [
    element('rect', {
      x: round(x - width / 2),
      y: round(y - height / 2),
      width: round(width),
      height,
      rx: 3,
      fill: LIGHT.ground,
      'fill-opacity': 0.88,
    }),
    element('text', { x: round(x), y: round(y + EDGE_FONT * 0.36), fill: LIGHT.edges[kind] }, [text]),
  ]);
}

const show = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
