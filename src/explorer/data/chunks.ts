/** Pictures of more entities than the server gives at once: asked for in pairs of chunks, and put together exactly. */
import { type Hidden, otherEnd, type PictureEdge } from '../state/model.js';

/** Two chunks together are the most that the server takes. */
const CHUNK = 500;

/** What was answered for some of the entities. */
export interface Part {
  readonly ids: readonly string[];
  readonly edges: readonly PictureEdge[];
  readonly hidden: readonly Hidden[];
}

/** Sets of ids of which any two ids are together in at least one, so that no edge is missed. */
export function pairsOf(ids: readonly string[], chunk = CHUNK): string[][] {
  const chunks = Array.from({ length: Math.ceil(ids.length / chunk) }, (_, at) =>
    ids.slice(at * chunk, (at + 1) * chunk),
  );
  if (chunks.length === 1) return chunks;
  return chunks.flatMap((one, at) => chunks.slice(at + 1).map((other) => [...one, ...other]));
}

/** All edges, and what is hidden of all: what a part hides, less what other parts have drawn of it. */
export function joined(parts: readonly Part[]): { edges: PictureEdge[]; hidden: Hidden[] } {
  const edges = new Map(parts.flatMap((part) => part.edges.map((edge) => [edge.id, edge] as const)));
  const byNode = new Map<string, PictureEdge[]>();
  for (const edge of edges.values()) {
    for (const id of new Set([edge.source, edge.target])) byNode.set(id, [...(byNode.get(id) ?? []), edge]);
  }
  const counted = new Set<string>();
  const hidden: Hidden[] = [];
  for (const part of parts) {
    const inside = new Set(part.ids);
    for (const one of part.hidden) {
      if (counted.has(one.node)) continue;
      const outside = (byNode.get(one.node) ?? []).filter(
        (edge) => edge.kind === one.kind && !inside.has(otherEnd(edge, one.node)),
      );
      const left = one.edges - outside.length;
      const drawn = new Set(outside.map((edge) => otherEnd(edge, one.node)));
      if (left > 0) hidden.push({ ...one, edges: left, neighbours: one.neighbours - drawn.size });
    }
    for (const id of part.ids) counted.add(id);
  }
  return { edges: [...edges.values()], hidden };
}
