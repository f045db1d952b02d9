/** A picture as SVG with real text, at positions that are given; runs in a browser as well. */
import type { Element } from 'xast';
import type { Box, Point } from './geometry.js';
import { NODE_LOOK } from './look.js';
import { FONT, LINE_HEIGHT, NODE_FONT, nodeSize } from './node-size.js';
import { describe, type Picture, type PictureNode } from './picture.js';
import { drawEdges } from './svg-edges.js';
import { LEGEND_HEIGHT, legend } from './svg-legend.js';
import { arrows, round, shape } from './svg-shape.js';
import { block, element, xmlText } from './xml.js';

const MARGIN = 28;
const TITLE_HEIGHT = 58;
const LEAST_WIDTH = 860;

/** A node without a position is drawn in the middle. */
export function svg(picture: Picture, positions: ReadonlyMap<string, Point>): string {
  const boxes = boxesOf(picture.nodes, positions);
  const { left, top, right, bottom } = bounds([...boxes.values()]);
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
      'aria-label': `${picture.title}. ${describe(picture)}`,
    },
    [
      element('title', {}, [picture.title]),
      arrows(),
      element('rect', {
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        fill: '#ffffff',
      }),
      heading(picture, { x: x + MARGIN, y: y + MARGIN }),
      ...drawEdges(picture, boxes),
      block(
        'g',
        { 'text-anchor': 'middle', 'font-size': NODE_FONT },
        picture.nodes.flatMap((node) => {
          const box = boxes.get(node.id);
          return box ? [drawNode(node, box)] : [];
        }),
      ),
      legend(picture, { x: x + MARGIN, y: y + height - LEGEND_HEIGHT }),
    ],
  );
  return xmlText(root);
}

function boxesOf(nodes: readonly PictureNode[], positions: ReadonlyMap<string, Point>): Map<string, Box> {
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

function heading(picture: Picture, { x, y }: Point): Element {
  return element('g', {}, [
    element('text', { x: round(x), y: round(y + 14), 'font-size': 20, 'font-weight': 700, fill: '#1b2430' }, [
      picture.title,
    ]),
    element('text', { x: round(x), y: round(y + 34), 'font-size': 12, fill: '#5d6673' }, [describe(picture)]),
  ]);
}

function drawNode(node: PictureNode, box: Box): Element {
  const look = NODE_LOOK[node.kind];
  const { lines } = nodeSize(node);
  const first = box.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + NODE_FONT * 0.36;
  const weight = node.kind === 'PERSON' || node.kind === 'COUNTRY' ? 600 : null;
  return element('g', { id: `node-${node.id}` }, [
    element('title', {}, [[node.label, ...(node.description ? [node.description] : [])].join(': ')]),
    shape(look.shape, box, { fill: look.fill, stroke: look.line, 'stroke-width': 1.5 }),
    ...lines.map((line, index) =>
      element(
        'text',
        { x: round(box.x), y: round(first + index * LINE_HEIGHT), fill: look.text, 'font-weight': weight },
        [line],
      ),
    ),
  ]);
}
