/** A picture as Cytoscape.js JSON: ids are kept, parallel edges as well. */
import { isHeld } from '../drawing/drawing.js';
import { describe, type Picture } from './picture.js';

export function cytoscape(picture: Picture): string {
  const { title, truncated, undatedCount, nodes, edges } = picture;
  const json = {
    data: { name: title, description: describe(picture), truncated, undatedCount },
    elements: {
      nodes: nodes.map((node) => ({ data: node, classes: node.kind.toLowerCase() })),
      edges: edges.map(({ meeting, channel, ...edge }) => ({
        data: {
          ...edge,
          meetingId: meeting?.id ?? null,
          meeting: meeting?.title ?? null,
          place: meeting?.place ?? null,
          channelId: channel?.id ?? null,
          channel: channel?.name ?? null,
        },
        classes: [edge.kind.toLowerCase().replaceAll('_', '-'), ...(isHeld(edge) ? [] : ['not-held'])].join(
          ' ',
        ),
      })),
    },
  };
  return `${JSON.stringify(json, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value), 2)}\n`;
}
