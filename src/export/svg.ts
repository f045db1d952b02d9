/** A picture as SVG with real text, at positions that are given; runs in a browser as well. */
import type { Element } from 'xast';
import { curvesOf } from '../drawing/curves.js';
import type { Drawing, DrawingEdge, DrawingNode } from '../drawing/drawing.js';
import { edgeLabels } from '../drawing/edge-labels.js';
import type { Box, Point } from '../drawing/geometry.js';
import { NODE_LOOK } from '../drawing/look.js';
import { FONT, LINE_HEIGHT, NODE_FONT, nodeSize } from '../drawing/node-size.js';
import { LIGHT } from '../drawing/palette.js';
import { drawEdges } from './svg-edges.js';
import { LEGEND_HEIGHT, legend } from './svg-legend.js';
import { arrows, round, shape } from './svg-shape.js';
import { block, element, xmlText } from './xml.js';

const MARGIN = 28;
const TITLE_HEIGHT = 58;
const LEAST_WIDTH = 860;

/** Its `title` is what a reader sees who points at it. */
export type Titled<Item> = Item & { readonly title: string };

export interface TitledDrawing extends Drawing<Titled<DrawingNode>, Titled<DrawingEdge>> {
  readonly title: string;
  readonly subtitle: string;
}

/** On light ground, for slides and paper. A node without a position is drawn in the middle. */
export function svg(drawing: TitledDrawing, positions: ReadonlyMap<string, Point>): string {
  const boxes = boxesOf(drawing.nodes, positions);
  const curves = curvesOf(drawing, boxes);
  const labels = edgeLabels(drawing.edges, curves, boxes);
  const { left, top, right, bottom } = bounds([...boxes.values(), ...labels.values()]);
  const width = Math.max(right - left, LEAST_WIDTH) + 2 * MARGIN;
  const height = bottom - top + 2 * MARGIN + TITLE_HEIGHT + LEGEND_HEIGHT;
  const x = left - MARGIN - Math.max(0, LEAST_WIDTH - (right - left)) / 2;
  const y = top - MARGIN - TITLE_HEIGHT;
  const root = block(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: round(width),
      height: round(height),
      viewBox: [x, y, width, height].map(round).join(' '),
      'font-family': FONT,
      role: 'img',
      'aria-label': `${drawing.title}. ${drawing.subtitle}`,
    },
    [
      element('title', {}, [drawing.title]),
      arrows(),
      element('rect', {
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        fill: LIGHT.ground,
      }),
      heading(drawing, { x: x + MARGIN, y: y + MARGIN }),
      ...drawEdges(drawing.edges, curves, labels),
      block(
        'g',
        { 'text-anchor': 'middle', 'font-size': NODE_FONT },
        drawing.nodes.flatMap((node) => {
          const box = boxes.get(node.id);
          return box ? [drawNode(node, box)] : [];
        }),
      ),
      legend(drawing, { x: x + MARGIN, y: y + height - LEGEND_HEIGHT }),
    ],
  );
  return xmlText(root);
}

function boxesOf(nodes: readonly DrawingNode[], positions: ReadonlyMap<string, Point>): Map<string, Box> {
  return new Map(
    nodes.map((node) => {
      const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
      const { width, height } = nodeSize(node);
      return [node.id, { x, y, width, height }];
    }),
  );
}

function bounds(boxes: readonly Box[]) {
  const edge = (of: (box: Box) => number, pick: (a: number, b: number) => number) =>
    boxes.map(of).reduce((a, b) => pick(a, b), boxes[0] ? of(boxes[0]) : 0);
  return {
    left: edge(({ x, width }) => x - width / 2, Math.min),
    right: edge(({ x, width }) => x + width / 2, Math.max),
    top: edge(({ y, height }) => y - height / 2, Math.min),
    bottom: edge(({ y, height }) => y + height / 2, Math.max),
  };
}

function heading(drawing: TitledDrawing, { x, y }: Point): Element {
  return element('g', {}, [
    element('text', { x: round(x), y: round(y + 14), 'font-size': 20, 'font-weight': 700, fill: LIGHT.ink }, [
      drawing.title,
    ]),
    element('text', { x: round(x), y: round(y + 34), 'font-size': 12, fill: LIGHT.quiet }, [
      drawing.subtitle,
    ]),
  ]);
}

function drawNode(node: Titled<DrawingNode>, box: Box): Element {
  const look = NODE_LOOK[node.kind];
  const { fill, line, text } = LIGHT.nodes[node.kind];
  const { lines } = nodeSize(node);
  const first = box.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + NODE_FONT * 0.36;
  return element('g', { id: `node-${node.id}` }, [
    element('title', {}, [node.title]),
    shape(look.shape, box, { fill, stroke: line, 'stroke-width': 1.5 }),
    ...lines.map((words, index) =>
      element(
        'text',
        { x: round(box.x), y: round(first + index * LINE_HEIGHT), fill: text, 'font-weight': look.weight },
        [words],
      ),
    ),
  ]);
}
