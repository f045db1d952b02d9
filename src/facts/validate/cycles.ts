/** Rings: ways by which something would be part of itself. */

import type { PartOfFact } from '../merge/merged-facts.js';
import { appendTo } from '../summaries/membership-scope.js';

/** Whoever has so many mends these first. */
const MAX_CYCLES = 100;

/** The ring that begins with each step: the first to stand in the facts tells it for all steps of the ring. */
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
    for (const one of cycle) reported.add(one);
    cycles.set(edge, [edge.part, ...cycle.map(({ organization }) => organization)]);
  }
  return cycles;
}

/** Steps that may lie on a ring: what leads to nothing further is taken away until nothing such is left. */
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

/** The fewest steps from a step's whole back to its part, that step first; null when there is no way. */
function shortestCycle(
  first: PartOfFact,
  edgesByPart: ReadonlyMap<string, readonly PartOfFact[]>,
): PartOfFact[] | null {
  const predecessors = new Map<PartOfFact, PartOfFact | null>([[first, null]]);
  const visited = new Set([first.organization]);
  const queue = [first];
  for (const step of queue) {
    if (step.organization === first.part) {
      const cycle: PartOfFact[] = [];
      for (let one: PartOfFact | null | undefined = step; one; one = predecessors.get(one)) cycle.push(one);
      return cycle.reverse();
    }
    for (const next of edgesByPart.get(step.organization) ?? []) {
      if (visited.has(next.organization)) continue;
      visited.add(next.organization);
      predecessors.set(next, step);
      queue.push(next);
    }
  }
  return null;
}
