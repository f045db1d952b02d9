/** What of the fetched graph is drawn: by kind, by status and by overlap with a range of time. */
import type { PictureEdge, PictureNode } from './model.js';
import { isFiltered, type View } from './view.js';

export interface Drawn {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
  /** Edges that match otherwise and that no range of time can return, since no source dates them. */
  readonly undated: readonly PictureEdge[];
  /** Entities that are here, and that the filters leave without an edge or forbid by their kind. */
  readonly left: number;
}

export function drawn(
  nodes: ReadonlyMap<string, PictureNode>,
  edges: ReadonlyMap<string, PictureEdge>,
  view: View,
): Drawn {
  const allowed = new Set(
    [...nodes.values()]
      .filter(({ kind }) => !view.entities || view.entities.includes(kind))
      .map(({ id }) => id),
  );
  const matching = [...edges.values()].filter(
    (edge) => allowed.has(edge.source) && allowed.has(edge.target) && passes(edge, view),
  );
  const kept = matching.filter((edge) => overlaps(edge, view.from, view.to));
  const undated = view.from || view.to ? matching.filter(isUndated) : [];
  const staying = new Set(kept.flatMap(({ source, target }) => [source, target]));
  for (const id of pinned(view, edges)) staying.add(id);
  const shown = [...nodes.values()].filter(
    ({ id }) => allowed.has(id) && (!isFiltered(view) || staying.has(id)),
  );
  return { nodes: shown, edges: kept, undated, left: nodes.size - shown.length };
}

/** Whether an edge passes the filters by kind and status; a status is asked of meetings alone. */
function passes(edge: PictureEdge, { kinds, status }: View): boolean {
  if (kinds && !kinds.includes(edge.kind)) return false;
  return !status || edge.status === null || status.includes(edge.status);
}

/** As `during` of the server: bounds that overlap at all; what has no time by nature always stays. */
export function overlaps(edge: PictureEdge, from: string | null, to: string | null): boolean {
  if ((!from && !to) || edge.kind === 'PART_OF') return true;
  if (isUndated(edge)) return false;
  return (!to || (edge.earliest ?? '') <= to) && (!from || (edge.latest ?? '9999') >= from);
}

/** A meeting or an act without a date; what lasts and has no bounds is open on both sides instead. */
export function isUndated({ kind, earliest, latest }: PictureEdge): boolean {
  return (kind === 'MET' || kind === 'ACT') && earliest === null && latest === null;
}

/** What stays in the picture whatever the filters: what it begins around, and what is looked at. */
function pinned(view: View, edges: ReadonlyMap<string, PictureEdge>): string[] {
  const edge = view.selected ? edges.get(view.selected) : undefined;
  return [...view.around, ...(edge ? [edge.source, edge.target] : view.selected ? [view.selected] : [])];
}

/** The drawn edges of each drawn node, in the order drawn. */
export function edgesByNode(edges: readonly PictureEdge[]): Map<string, PictureEdge[]> {
  const byNode = new Map<string, PictureEdge[]>();
  const add = (id: string, edge: PictureEdge) => {
    const list = byNode.get(id);
    if (list) list.push(edge);
    else byNode.set(id, [edge]);
  };
  for (const edge of edges) {
    add(edge.source, edge);
    if (edge.target !== edge.source) add(edge.target, edge);
  }
  return byNode;
}
