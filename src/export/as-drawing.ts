/** A picture as it is drawn, with what a reader sees who points at something. */
import { describe, type Picture, type PictureEdge, type PictureNode } from './picture.js';
import type { TitledDrawing } from './svg.js';

export function asDrawing(picture: Picture): TitledDrawing {
  return {
    title: picture.title,
    subtitle: describe(picture),
    nodes: picture.nodes.map((node) => ({ ...node, title: nodeTitle(node) })),
    edges: picture.edges.map((edge) => ({ ...edge, title: edgeTitle(edge) })),
  };
}

function nodeTitle({ label, description }: PictureNode): string {
  return description ? `${label}: ${description}` : label;
}

function edgeTitle({ label, meeting, channel, status }: PictureEdge): string {
  const about = meeting?.title ?? channel?.name;
  return [label, ...(status ? [status.toLowerCase()] : []), ...(about ? [about] : [])].join(' · ');
}
