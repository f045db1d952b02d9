/** Which of the fetched entities the picture has, and in which steps they came: bookkeeping of expand and collapse. */
import { otherEnd, type PictureEdge } from './model.js';
import type { View } from './view.js';

export interface Step {
  /** Around which entity the new ones are placed; null: the first picture. */
  readonly around: string | null;
  readonly added: readonly string[];
}

/**
 * The ids of the picture, step by step: the first picture, then what each expanded entity added, in the order of
 * asking. The same view gives the same steps, so that a reload places everything where it was.
 */
export function stepsOf(
  view: Pick<View, 'expanded' | 'collapsed'>,
  base: readonly string[],
  fetched: readonly string[],
  edges: Iterable<PictureEdge>,
  /** What no collapsing takes away. */
  kept: ReadonlySet<string>,
): Step[] {
  const neighbours = adjacency(edges);
  const taken = cutOff(view.collapsed, neighbours, new Set([...kept, ...view.expanded]));
  const placed = new Set<string>();
  const take = (ids: Iterable<string>): string[] => {
    const added = [...ids].filter((id) => !placed.has(id) && !taken.has(id));
    for (const id of added) placed.add(id);
    return added;
  };
  const steps: Step[] = [{ around: null, added: take(base) }];
  const known = new Set(fetched);
  for (const id of view.expanded) {
    const added = take([...(neighbours.get(id) ?? [])].filter((one) => known.has(one)));
    if (!placed.has(id)) take([id]);
    if (added.length > 0) steps.push({ around: id, added });
  }
  return steps;
}

/**
 * What can be reached through collapsed entities alone. What is kept holds its surroundings; in an overview, which
 * keeps nothing, the largest part stays.
 */
function cutOff(
  collapsed: readonly string[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  kept: ReadonlySet<string>,
): Set<string> {
  const closed = new Set(collapsed);
  const seen = new Set(collapsed);
  const parts: string[][] = [];
  for (const start of collapsed.flatMap((id) => [...(neighbours.get(id) ?? [])])) {
    if (seen.has(start)) continue;
    seen.add(start);
    const part = [start];
    for (const id of part) {
      for (const next of neighbours.get(id) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        part.push(next);
      }
    }
    parts.push(part);
  }
  const holding = [...kept].some((id) => !closed.has(id)) || parts.length === 0;
  const largest = holding || kept.size > 0 ? null : parts.reduce((a, b) => (b.length > a.length ? b : a));
  return new Set(parts.filter((part) => part !== largest && !part.some((id) => kept.has(id))).flat());
}

/** How many entities collapsing `id` would take away. */
export function collapsible(
  id: string,
  view: Pick<View, 'around' | 'expanded' | 'collapsed'>,
  edges: Iterable<PictureEdge>,
): number {
  const kept = new Set([...view.around, ...view.expanded]);
  return cutOff([id], adjacency(edges), kept).size;
}

function adjacency(edges: Iterable<PictureEdge>): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const add = (id: string, other: string) => {
    const set = neighbours.get(id);
    if (set) set.add(other);
    else neighbours.set(id, new Set([other]));
  };
  for (const edge of edges) {
    if (edge.source === edge.target) continue;
    add(edge.source, otherEnd(edge, edge.source));
    add(edge.target, edge.source);
  }
  return neighbours;
}
