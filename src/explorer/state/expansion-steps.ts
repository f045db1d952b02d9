/** Which of the fetched entities the picture has, and in which steps they came: bookkeeping of expand and collapse. */
import { getOtherEnd, type SubgraphEdge } from './subgraph.js';
import type { ViewState } from './view-state.js';

export interface ExpansionStep {
  /** Around which entity the new ones are placed; null: the first picture. */
  readonly around: string | null;
  readonly added: readonly string[];
}

/**
 * The ids of the picture, step by step: the first picture, then what each expanded entity added, in the order of
 * asking. The same view gives the same steps, so that a reload places everything where it was.
 */
export function computeExpansionSteps(
  view: Pick<ViewState, 'expanded' | 'collapsed'>,
  base: readonly string[],
  fetched: readonly string[],
  edges: Iterable<SubgraphEdge>,
  /** What no collapsing takes away. */
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
  const steps: ExpansionStep[] = [{ around: null, added: addNew(base) }];
  const known = new Set(fetched);
  for (const id of view.expanded) {
    const added = addNew([...(neighbours.get(id) ?? [])].filter((one) => known.has(one)));
    if (!placed.has(id)) addNew([id]);
    if (added.length > 0) steps.push({ around: id, added });
  }
  return steps;
}

/**
 * What can be reached through collapsed entities alone. What is kept holds its surroundings; in an overview, which
 * keeps nothing, the largest part stays.
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

/** How many entities collapsing `id` would take away. */
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
