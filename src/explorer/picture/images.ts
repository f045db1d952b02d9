/** The picture as an image: drawn as in the files, at the places of the page. */
import { nodeSize } from '../../drawing/node-size.js';
import { separate } from '../../drawing/separate.js';
import { svg, type TitledDrawing } from '../../export/svg.js';
import type { Drawn } from '../state/filter.js';
import type { Places } from './layout.js';

const GAP = 20;
/** Browsers refuse larger canvases. */
const LARGEST = 8000;
const SHARP = 2.5;

export function svgOf({ nodes, edges }: Drawn, places: Places, title: string, subtitle: string): string {
  const drawing: TitledDrawing = {
    title,
    subtitle,
    nodes: nodes.map((node) => ({ ...node, label: node.name, title: node.name })),
    edges: edges.map((edge) => ({ ...edge, title: edge.label })),
  };
  // On the page entities of a large picture are dots without a name: with names they need more room.
  const boxes = drawing.nodes.map((node) => {
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 };
    const { width, height } = nodeSize(node);
    return [node.id, { x, y, width, height }] as const;
  });
  return svg(drawing, separate(new Map(boxes), GAP));
}

export async function pngOf(text: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const scale = Math.min(SHARP, LARGEST / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
