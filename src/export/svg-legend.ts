/** The legend of a drawing: the shapes and lines that occur in it, and what dashes mean. */
import type { Element } from 'xast';
import { type EntityKind, isHeld } from '../drawing/drawing.js';
import type { Point } from '../drawing/geometry.js';
import { EDGE_LOOK, NODE_LOOK, NOT_HELD } from '../drawing/look.js';
import { textWidth } from '../drawing/node-size.js';
import { LIGHT } from '../drawing/palette.js';
import type { EdgeType } from '../graph/model.js';
import type { TitledDrawing } from './svg.js';
import { strokes } from './svg-edges.js';
import { round, shape } from './svg-shape.js';
import { block, element } from './xml.js';

export const LEGEND_HEIGHT = 64;
const FONT = 11;
const ROW = 24;
const SAMPLE = 34;

export function legend({ nodes, edges }: TitledDrawing, { x, y }: Point): Element {
  const kinds = (Object.keys(NODE_LOOK) as EntityKind[]).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
  const types = (Object.keys(EDGE_LOOK) as EdgeType[]).filter((type) =>
    edges.some((edge) => edge.kind === type),
  );
  const lines = types.map((type) => ({
    name: EDGE_LOOK[type].name,
    sample: (at: Point) => strokes(type, sampleLine(at), true),
  }));
  const dashed = edges.some((edge) => !isHeld(edge))
    ? [{ name: 'dashed: not held, not active, or only intended', sample: dashes }]
    : [];
  const shapes = kinds.map((kind) => ({
    name: NODE_LOOK[kind].name,
    sample: (at: Point) => [swatch(kind, at)],
  }));
  return block('g', { 'font-size': FONT, fill: LIGHT.ink }, [
    ...row(shapes, { x, y: y + ROW / 2 }),
    ...row([...lines, ...dashed], { x, y: y + ROW * 1.5 }),
  ]);
}

interface Entry {
  readonly name: string;
  readonly sample: (at: Point) => readonly Element[];
}

function row(entries: readonly Entry[], { x, y }: Point): Element[] {
  let left = x;
  return entries.flatMap(({ name, sample }) => {
    const at = { x: left, y };
    left += SAMPLE + textWidth(name, FONT) + 24;
    const text = element('text', { x: round(at.x + SAMPLE + 6), y: round(y + FONT * 0.36) }, [name]);
    return [...sample(at), text];
  });
}

const sampleLine = ({ x, y }: Point) => `M${round(x)} ${round(y)}H${round(x + SAMPLE)}`;

function dashes(at: Point): Element[] {
  return [
    element('path', {
      d: sampleLine(at),
      stroke: LIGHT.ink,
      'stroke-width': 2,
      'stroke-dasharray': NOT_HELD.join(' '),
    }),
  ];
}

function swatch(kind: EntityKind, { x, y }: Point): Element {
  const { fill, line } = LIGHT.nodes[kind];
  const box = { x: x + SAMPLE / 2, y, width: SAMPLE - 4, height: 16 };
  return shape(NODE_LOOK[kind].shape, box, { fill, stroke: line, 'stroke-width': 1.5 });
}
