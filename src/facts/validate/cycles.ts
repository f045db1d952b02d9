/** Finds cycles of `partOf`: organizations that would be part of themselves. */
import { appendTo } from '../../common/append-to.js';
import type { PartOfFact } from '../merge/merged-facts.js';

/** Further cycles are reported once these are corrected. */
const MAX_CYCLES = 100;

/** Cycles by the first of their edges in the facts, as the organizations on them, from the part back to itself. */
export function findCycles(edges: readonly PartOfFact[]): ReadonlyMap<PartOfFact, readonly string[]> {
  const edgesByPart = new Map<string, PartOfFact[]>();
  for (const edge of edges) appendTo(edgesByPart, edge.part, edge);
  const cycles = new Map<PartOfFact, readonly string[]>();
  const reported = new Set<PartOfFact>();
  for (const edge of pruneDeadEnds(edges)) {
    if (cycles.size === MAX_CYCLES) break;
    if (reported.has(edge)) continue;
    const cycle = shortestCycle(edge, edgesByPart);
    if (!cycle) continue;
    for (const cycleEdge of cycle) reported.add(cycleEdge);
    cycles.set(edge, [edge.part, ...cycle.map(({ organization }) => organization)]);
  }
  return cycles;
}

/** Edges that may lie on a cycle: repeatedly removes edges to organizations without a remaining edge of their own. */
function pruneDeadEnds(edges: readonly PartOfFact[]): PartOfFact[] {
  const partsByWhole = new Map<string, string[]>();
  const outDegree = new Map<string, number>();
  for (const { part, organization } of edges) {
    appendTo(partsByWhole, organization, part);
    outDegree.set(part, (outDegree.get(part) ?? 0) + 1);
  }
  const sinks = [...partsByWhole.keys()].filter((whole) => !outDegree.has(whole));
  for (let sink = sinks.pop(); sink !== undefined; sink = sinks.pop()) {
    for (const part of partsByWhole.get(sink) ?? []) {
      const remaining = (outDegree.get(part) ?? 0) - 1;
      outDegree.set(part, remaining);
      if (remaining === 0) sinks.push(part);
    }
  }
  return edges.filter(({ organization }) => (outDegree.get(organization) ?? 0) > 0);
}

/** The shortest cycle through an edge, which comes first in it, or null. Breadth-first search. */
function shortestCycle(
  first: PartOfFact,
  edgesByPart: ReadonlyMap<string, readonly PartOfFact[]>,
): PartOfFact[] | null {
  const predecessors = new Map<PartOfFact, PartOfFact | null>([[first, null]]);
  const visited = new Set([first.organization]);
  const queue = [first];
  for (const edge of queue) {
    if (edge.organization === first.part) {
      const cycle: PartOfFact[] = [];
      for (let back: PartOfFact | null | undefined = edge; back; back = predecessors.get(back))
        cycle.push(back);
      return cycle.reverse();
    }
    for (const next of edgesByPart.get(edge.organization) ?? []) {
      if (visited.has(next.organization)) continue;
      visited.add(next.organization);
      predecessors.set(next, edge);
      queue.push(next);
    }
  }
  return null;
}
