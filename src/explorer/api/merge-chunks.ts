/** Splits a large set of entities into chunks that the server accepts, and merges their subgraphs without loss. */
import { getOtherEnd, type HiddenNeighbours, type SubgraphEdge } from '../state/subgraph.js';

/** Half of the server's limit, since chunks are queried in pairs. */
const CHUNK_SIZE = 500;

/** The subgraph of some of the entities. */
export interface SubgraphChunk {
  readonly ids: readonly string[];
  readonly edges: readonly SubgraphEdge[];
  readonly hidden: readonly HiddenNeighbours[];
}

/** Any two ids are together in at least one of the returned sets, so that no edge is missed. */
export function pairChunks(ids: readonly string[], chunkSize = CHUNK_SIZE): string[][] {
  const chunks = Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, at) =>
    ids.slice(at * chunkSize, (at + 1) * chunkSize),
  );
  if (chunks.length === 1) return chunks;
  return chunks.flatMap((one, at) => chunks.slice(at + 1).map((other) => [...one, ...other]));
}

/** Merges edges, and subtracts from hidden counts the edges that lead to other chunks. */
export function mergeChunks(chunks: readonly SubgraphChunk[]): {
  edges: SubgraphEdge[];
  hidden: HiddenNeighbours[];
} {
  const edges = new Map(chunks.flatMap((chunk) => chunk.edges.map((edge) => [edge.id, edge] as const)));
  const byNode = new Map<string, SubgraphEdge[]>();
  for (const edge of edges.values()) {
    for (const id of new Set([edge.source, edge.target])) byNode.set(id, [...(byNode.get(id) ?? []), edge]);
  }
  const countedIds = new Set<string>();
  const hidden: HiddenNeighbours[] = [];
  for (const chunk of chunks) {
    const inside = new Set(chunk.ids);
    for (const one of chunk.hidden) {
      if (countedIds.has(one.node)) continue;
      const outside = (byNode.get(one.node) ?? []).filter(
        (edge) => edge.kind === one.kind && !inside.has(getOtherEnd(edge, one.node)),
      );
      const hiddenEdges = one.edges - outside.length;
      const shownNeighbours = new Set(outside.map((edge) => getOtherEnd(edge, one.node)));
      if (hiddenEdges > 0)
        hidden.push({ ...one, edges: hiddenEdges, neighbours: one.neighbours - shownNeighbours.size });
    }
    for (const id of chunk.ids) countedIds.add(id);
  }
  return { edges: [...edges.values()], hidden };
}
