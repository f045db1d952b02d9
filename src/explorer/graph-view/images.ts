/** Renders the visible graph as an image, at the positions of the page. */

import type { TitledDrawing } from '../../drawing/drawing.js';
import { removeOverlaps } from '../../drawing/layout/remove-overlaps.js';
import { measureNode } from '../../drawing/measure-node.js';
import { renderSvg } from '../../drawing/svg/render-svg.js';
import type { Positions } from '../layout/incremental-layout.js';
import type { FilteredGraph } from '../state/filter-graph.js';

const GAP = 20;
/** Browsers do not support larger canvases. */
const MAX_PIXELS = 8000;
const SCALE = 2.5;

export function renderSvgImage(
  { nodes, edges }: FilteredGraph,
  positions: Positions,
  title: string,
  subtitle: string,
): string {
  const drawing: TitledDrawing = {
    title,
    subtitle,
    nodes: nodes.map((node) => ({ ...node, label: node.name, title: node.name })),
    edges: edges.map((edge) => ({ ...edge, title: edge.label })),
  };
  // On the page, nodes of a large graph are dots. Nodes with names need more space.
  const boxes = drawing.nodes.map((node) => {
    const { x, y } = positions.get(node.id) ?? { x: 0, y: 0 };
    const { width, height } = measureNode(node);
    return [node.id, { x, y, width, height }] as const;
  });
  return renderSvg(drawing, removeOverlaps(new Map(boxes), GAP));
}

export async function renderPng(svgText: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgText], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(SCALE, MAX_PIXELS / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(url);
  }
}
