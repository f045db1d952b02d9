/** Finds the nodes and edges to highlight for a selection or a path. */
import type { FoundPath } from '../api/load-paths.js';
import type { FilteredGraph } from '../state/filter-graph.js';
import { getOtherEnd, type SubgraphEdge } from '../state/subgraph.js';

export interface HighlightInput {
  /** An entity or an edge. */
  readonly selected: string | null;
  /** Ids of the nodes and edges of the path; null without a path. */
  readonly path: ReadonlySet<string> | null;
}

/** Ids of nodes and edges; null if nothing is highlighted. */
export function findHighlighted(
  { edges }: FilteredGraph,
  { selected, path }: HighlightInput,
): ReadonlySet<string> | null {
  if (path) return selected ? new Set([...path, selected]) : path;
  if (!selected) return null;
  const edge = edges.find(({ id }) => id === selected);
  const highlightedEdges = edge
    ? edges.filter((other) => eventKey(other) === eventKey(edge))
    : edges.filter(({ source, target }) => source === selected || target === selected);
  const ends = edge
    ? highlightedEdges.flatMap(({ source, target }) => [source, target])
    : highlightedEdges.map((incident) => getOtherEnd(incident, selected));
  return new Set([selected, ...highlightedEdges.map(({ id }) => id), ...ends]);
}

/** Ids of the nodes and edges of a path; null without one. */
export function listPathIds(path: FoundPath | null | undefined): ReadonlySet<string> | null {
  if (!path) return null;
  return new Set([
    ...path.nodes.map(({ id }) => id),
    ...path.steps.flatMap(({ edges }) => edges.map(({ id }) => id)),
  ]);
}

/** Equal for all edges of a meeting, and for all edges of one period of a channel. */
function eventKey({ id, meetingId, channelId, phase, earliest }: SubgraphEdge): string {
  return meetingId ?? (channelId ? `${channelId} ${phase} ${earliest}` : id);
}
