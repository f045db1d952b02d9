/** Renders a drawing as SVG with real text, at given positions. Runs in Node and in the browser. */
import type { Element } from 'xast';
import { blockElement, element, serializeXml } from '../../common/xml.js';
import type { DrawingNode, Titled, TitledDrawing } from '../drawing.js';
import { computeEdgeCurves } from '../edge-curves.js';
import { placeEdgeLabels } from '../edge-labels.js';
import type { Box, Point } from '../geometry.js';
import { FONT_FAMILY, LINE_HEIGHT, measureNode, NODE_FONT_SIZE } from '../measure-node.js';
import { LIGHT } from '../palette.js';
import { NODE_STYLES } from '../styles.js';
import { renderEdges } from './edges.js';
import { LEGEND_HEIGHT, renderLegend } from './legend.js';
import { renderArrowMarkers, renderShape, roundCoordinate } from './shapes.js';

const MARGIN = 28;
const TITLE_HEIGHT = 58;
const MIN_WIDTH = 860;

/** Uses the light palette, for slides and paper. A node without a position is drawn at the origin. */
export function renderSvg(drawing: TitledDrawing, positions: ReadonlyMap<string, Point>): string {
  const boxes = computeBoxes(drawing.nodes, positions);
  const curves = computeEdgeCurves(drawing, boxes);
  const labels = placeEdgeLabels(drawing.edges, curves, boxes);
  const { left, top, right, bottom } = computeBounds([...boxes.values(), ...labels.values()]);
  const width = Math.max(right - left, MIN_WIDTH) + 2 * MARGIN;
  const height = bottom - top + 2 * MARGIN + TITLE_HEIGHT + LEGEND_HEIGHT;
  const x = left - MARGIN - Math.max(0, MIN_WIDTH - (right - left)) / 2;
  const y = top - MARGIN - TITLE_HEIGHT;
  const root = blockElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: roundCoordinate(width),
      height: roundCoordinate(height),
      viewBox: [x, y, width, height].map(roundCoordinate).join(' '),
      'font-family': FONT_FAMILY,
      role: 'img',
      'aria-label': `${drawing.title}. ${drawing.subtitle}`,
    },
    [
      element('title', {}, [drawing.title]),
      renderArrowMarkers(),
      element('rect', {
        x: roundCoordinate(x),
        y: roundCoordinate(y),
        width: roundCoordinate(width),
        height: roundCoordinate(height),
        fill: LIGHT.background,
      }),
      renderHeading(drawing, { x: x + MARGIN, y: y + MARGIN }),
      ...renderEdges(drawing.edges, curves, labels),
      blockElement(
        'g',
        { 'text-anchor': 'middle', 'font-size': NODE_FONT_SIZE },
        drawing.nodes.flatMap((node) => {
          const box = boxes.get(node.id);
          return box ? [renderNode(node, box)] : [];
        }),
      ),
      renderLegend(drawing, { x: x + MARGIN, y: y + height - LEGEND_HEIGHT }),
    ],
  );
  return serializeXml(root);
}

function computeBoxes(
  nodes: readonly DrawingNode[],
  positions: ReadonlyMap<string, Point>,
): Map<string, Box> {
  return new Map(
    nodes.map((node) => {
      const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
      const { width, height } = measureNode(node);
      return [node.id, { x, y, width, height }];
    }),
  );
}

function computeBounds(boxes: readonly Box[]) {
  const bound = (of: (box: Box) => number, pick: (a: number, b: number) => number) =>
    boxes.map(of).reduce((a, b) => pick(a, b), boxes[0] ? of(boxes[0]) : 0);
  return {
    left: bound(({ x, width }) => x - width / 2, Math.min),
    right: bound(({ x, width }) => x + width / 2, Math.max),
    top: bound(({ y, height }) => y - height / 2, Math.min),
    bottom: bound(({ y, height }) => y + height / 2, Math.max),
  };
}

function renderHeading(drawing: TitledDrawing, { x, y }: Point): Element {
  return element('g', {}, [
    element(
      'text',
      {
        x: roundCoordinate(x),
        y: roundCoordinate(y + 14),
        'font-size': 20,
        'font-weight': 700,
        fill: LIGHT.text,
      },
      [drawing.title],
    ),
    element(
      'text',
      { x: roundCoordinate(x), y: roundCoordinate(y + 34), 'font-size': 12, fill: LIGHT.mutedText },
      [drawing.subtitle],
    ),
  ]);
}

function renderNode(node: Titled<DrawingNode>, box: Box): Element {
  const { shape, weight } = NODE_STYLES[node.kind];
  const { fill, border, text } = LIGHT.nodes[node.kind];
  const { lines } = measureNode(node);
  const first = box.y - ((lines.length - 1) * LINE_HEIGHT) / 2 + NODE_FONT_SIZE * 0.36;
  return element('g', { id: `node-${node.id}` }, [
    element('title', {}, [node.title]),
    renderShape(shape, box, { fill, stroke: border, 'stroke-width': 1.5 }),
    ...lines.map((line, index) =>
      element(
        'text',
        {
          x: roundCoordinate(box.x),
          y: roundCoordinate(first + index * LINE_HEIGHT),
          fill: text,
          'font-weight': weight,
        },
        [line],
      ),
    ),
  ]);
}
