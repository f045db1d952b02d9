/** What stands out when something is selected, or a path is shown: it, and what belongs to it. */
import type { FilteredGraph } from '../state/filter-graph.js';
import { getOtherEnd, type SubgraphEdge } from '../state/subgraph.js';

export interface HighlightInput {
  /** An entity or an edge. */
  readonly selected: string | null;
  /** The entities and edges of the path that is shown. */
  readonly path: ReadonlySet<string> | null;
}

/** Ids of entities and edges; null when everything stands alike. */
export function findHighlighted(
  { edges }: FilteredGraph,
  { selected, path }: HighlightInput,
): ReadonlySet<string> | null {
  if (path) return selected ? new Set([...path, selected]) : path;
  if (!selected) return null;
  const edge = edges.find(({ id }) => id === selected);
  const highlightedEdges = edge
    ? edges.filter((one) => eventKey(one) === eventKey(edge))
    : edges.filter(({ source, target }) => source === selected || target === selected);
  const ends = edge
    ? highlightedEdges.flatMap(({ source, target }) => [source, target])
    : highlightedEdges.map((one) => getOtherEnd(one, selected));
  return new Set([selected, ...highlightedEdges.map(({ id }) => id), ...ends]);
}

/** A meeting, or a period of a channel, is one thing drawn with many edges. */
function eventKey({ id, meetingId, channelId, phase, earliest }: SubgraphEdge): string {
  return meetingId ?? (channelId ? `${channelId} ${phase} ${earliest}` : id);
}
