/** Converts a subgraph to a drawing with captions and tooltips. */

import type { TitledDrawing } from '../drawing/drawing.js';
import { type Subgraph, type SubgraphEdge, type SubgraphNode, summarizeSubgraph } from './subgraph.js';

export function toDrawing(subgraph: Subgraph): TitledDrawing {
  return {
    title: subgraph.title,
    subtitle: summarizeSubgraph(subgraph),
    nodes: subgraph.nodes.map((node) => ({ ...node, title: formatNodeTitle(node) })),
    edges: subgraph.edges.map((edge) => ({ ...edge, title: formatEdgeTitle(edge) })),
  };
}

function formatNodeTitle({ label, description }: SubgraphNode): string {
  return description ? `${label}: ${description}` : label;
}

function formatEdgeTitle({ label, meeting, channel, status }: SubgraphEdge): string {
  const about = meeting?.title ?? channel?.name;
  return [label, ...(status ? [status.toLowerCase()] : []), ...(about ? [about] : [])].join(' · ');
}
