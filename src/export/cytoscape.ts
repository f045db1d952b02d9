/** Writes a subgraph as Cytoscape.js JSON, with its ids and parallel edges. */
import { isHeld } from '../drawing/drawing.js';
import { type Subgraph, summarizeSubgraph } from './subgraph.js';

export function toCytoscapeJson(subgraph: Subgraph): string {
  const { title, truncated, undatedCount, nodes, edges } = subgraph;
  const json = {
    data: { name: title, description: summarizeSubgraph(subgraph), truncated, undatedCount },
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
