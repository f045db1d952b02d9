/** Renders the legend of a drawing: the shapes and lines that occur in it, and the meaning of dashes. */
import type { Element } from 'xast';
import { blockElement, element } from '../../common/xml.js';
import type { EdgeType } from '../../model/graph-rows.js';
import type { EntityKind } from '../../model/vocabulary.js';
import { isHeld, type TitledDrawing } from '../drawing.js';
import type { Point } from '../geometry.js';
import { measureText } from '../measure-node.js';
import { LIGHT } from '../palette.js';
import { EDGE_STYLES, NODE_STYLES, NOT_HELD_DASHES } from '../styles.js';
import { renderStrokes } from './edges.js';

import { renderShape, roundCoordinate } from './shapes.js';

export const LEGEND_HEIGHT = 64;
const LEGEND_FONT_SIZE = 11;
const ROW_HEIGHT = 24;
const SAMPLE_WIDTH = 34;

export function renderLegend({ nodes, edges }: TitledDrawing, { x, y }: Point): Element {
  const kinds = (Object.keys(NODE_STYLES) as EntityKind[]).filter((kind) =>
    nodes.some((node) => node.kind === kind),
  );
  const types = (Object.keys(EDGE_STYLES) as EdgeType[]).filter((type) =>
    edges.some((edge) => edge.kind === type),
  );
  const lines = types.map((type) => ({
    name: EDGE_STYLES[type].name,
    sample: (at: Point) => renderStrokes(type, samplePath(at), true),
  }));
  const dashed = edges.some((edge) => !isHeld(edge))
    ? [{ name: 'dashed: not held, not active, or only intended', sample: renderDashedSample }]
    : [];
  const shapes = kinds.map((kind) => ({
    name: NODE_STYLES[kind].name,
    sample: (at: Point) => [renderSwatch(kind, at)],
  }));
  return blockElement('g', { 'font-size': LEGEND_FONT_SIZE, fill: LIGHT.text }, [
    ...renderRow(shapes, { x, y: y + ROW_HEIGHT / 2 }),
    ...renderRow([...lines, ...dashed], { x, y: y + ROW_HEIGHT * 1.5 }),
  ]);
}

interface LegendEntry {
  readonly name: string;
  readonly sample: (at: Point) => readonly Element[];
}

function renderRow(entries: readonly LegendEntry[], { x, y }: Point): Element[] {
  let left = x;
  return entries.flatMap(({ name, sample }) => {
    const at = { x: left, y };
    left += SAMPLE_WIDTH + measureText(name, LEGEND_FONT_SIZE) + 24;
    const text = element(
      'text',
      { x: roundCoordinate(at.x + SAMPLE_WIDTH + 6), y: roundCoordinate(y + LEGEND_FONT_SIZE * 0.36) },
      [name],
    );
    return [...sample(at), text];
  });
}

const samplePath = ({ x, y }: Point) =>
  `M${roundCoordinate(x)} ${roundCoordinate(y)}H${roundCoordinate(x + SAMPLE_WIDTH)}`;

function renderDashedSample(at: Point): Element[] {
  return [
    element('path', {
      d: samplePath(at),
      stroke: LIGHT.text,
      'stroke-width': 2,
      'stroke-dasharray': NOT_HELD_DASHES.join(' '),
    }),
  ];
}

function renderSwatch(kind: EntityKind, { x, y }: Point): Element {
  const { fill, border } = LIGHT.nodes[kind];
  const box = { x: x + SAMPLE_WIDTH / 2, y, width: SAMPLE_WIDTH - 4, height: 16 };
  return renderShape(NODE_STYLES[kind].shape, box, { fill, stroke: border, 'stroke-width': 1.5 });
}
