/** Computes which loaded entities are shown after expanding and collapsing, and in which steps they were added. */
import { getOtherEnd, type SubgraphEdge } from './subgraph.js';
import type { ViewState } from './view-state.js';

export interface ExpansionStep {
  /** The expanded entity, around which the new ones are placed; null for the initial graph. */
  readonly around: string | null;
  readonly added: readonly string[];
}

/**
 * The initial ids first, then those added by each expanded entity, in the order of expansion. The same view always
 * gives the same steps, so that a reload restores all positions.
 */
export function computeExpansionSteps(
  view: Pick<ViewState, 'expanded' | 'collapsed'>,
  initialIds: readonly string[],
  loadedIds: readonly string[],
  edges: Iterable<SubgraphEdge>,
  /** Entities that collapsing never hides. */
  protectedIds: ReadonlySet<string>,
): ExpansionStep[] {
  const neighbours = buildAdjacency(edges);
  const hidden = findCutOff(view.collapsed, neighbours, new Set([...protectedIds, ...view.expanded]));
  const placed = new Set<string>();
  const addNew = (ids: Iterable<string>): string[] => {
    const added = [...ids].filter((id) => !placed.has(id) && !hidden.has(id));
    for (const id of added) placed.add(id);
    return added;
  };
  const steps: ExpansionStep[] = [{ around: null, added: addNew(initialIds) }];
  const loaded = new Set(loadedIds);
  for (const id of view.expanded) {
    const added = addNew([...(neighbours.get(id) ?? [])].filter((one) => loaded.has(one)));
    if (!placed.has(id)) addNew([id]);
    if (added.length > 0) steps.push({ around: id, added });
  }
  return steps;
}

/**
 * Entities that are only reachable through collapsed entities. A component with a protected entity stays. An overview
 * has no protected entities, so there the largest component stays.
 */
function findCutOff(
  collapsed: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  protectedIds: ReadonlySet<string>,
): Set<string> {
  const collapsedIds = new Set(collapsed);
  const seen = new Set(collapsed);
  const components: string[][] = [];
  for (const start of collapsed.flatMap((id) => [...(neighbours.get(id) ?? [])])) {
    if (seen.has(start)) continue;
    seen.add(start);
    const component = [start];
    for (const id of component) {
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component);
  }
  const isAnchored = [...protectedIds].some((id) => !collapsedIds.has(id)) || components.length === 0;
  const largest =
    isAnchored || protectedIds.size > 0 ? null : components.reduce((a, b) => (b.length > a.length ? b : a));
  return new Set(
    components
      .filter((component) => component !== largest && !component.some((id) => protectedIds.has(id)))
      .flat(),
  );
}

/** Number of entities that collapsing `id` would hide. */
export function countCollapsible(
  id: string,
  view: Pick<ViewState, 'around' | 'expanded' | 'collapsed'>,
  edges: Iterable<SubgraphEdge>,
): number {
  const protectedIds = new Set([...view.around, ...view.expanded]);
  return findCutOff([id], buildAdjacency(edges), protectedIds).size;
}

function buildAdjacency(edges: Iterable<SubgraphEdge>): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const set = neighbours.get(id);
    if (set) set.add(other);
    else neighbours.set(id, new Set([other]));
  };
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    add(edge.source, getOtherEnd(edge, edge.source));
    add(edge.target, edge.source);
  }
  return neighbours;
}
