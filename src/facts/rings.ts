/** Rings: ways by which something would be part of itself. */
import { push } from './scope.js';
import type { PartOfFact } from './world.js';

/** Whoever has so many mends these first. */
const MOST = 100;

/** The ring that begins with each step: the first to stand in the facts tells it for all steps of the ring. */
export function ringsOf(steps: readonly PartOfFact[]): ReadonlyMap<PartOfFact, readonly string[]> {
  const wholes = new Map<string, PartOfFact[]>();
  for (const step of steps) push(wholes, step.part, step);
  const rings = new Map<PartOfFact, readonly string[]>();
  const told = new Set<PartOfFact>();
  for (const step of onTheWay(steps)) {
    if (rings.size === MOST) break;
    if (told.has(step)) continue;
    const way = shortest(step, wholes);
    if (!way) continue;
    for (const one of way) told.add(one);
    rings.set(step, [step.part, ...way.map(({ organization }) => organization)]);
  }
  return rings;
}

/** Steps that may lie on a ring: what leads to nothing further is taken away until nothing such is left. */
function onTheWay(steps: readonly PartOfFact[]): PartOfFact[] {
  const parts = new Map<string, string[]>();
  const left = new Map<string, number>();
  for (const { part, organization } of steps) {
    push(parts, organization, part);
    left.set(part, (left.get(part) ?? 0) + 1);
  }
  const ends = [...parts.keys()].filter((whole) => !left.has(whole));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    for (const part of parts.get(end) ?? []) {
      const more = (left.get(part) ?? 0) - 1;
      left.set(part, more);
      if (more === 0) ends.push(part);
    }
  }
  return steps.filter(({ organization }) => (left.get(organization) ?? 0) > 0);
}

/** The fewest steps from a step's whole back to its part, that step first; null when there is no way. */
function shortest(
  first: PartOfFact,
  wholes: ReadonlyMap<string, readonly PartOfFact[]>,
): PartOfFact[] | null {
  const before = new Map<PartOfFact, PartOfFact | null>([[first, null]]);
  const seen = new Set([first.organization]);
  const open = [first];
  for (const step of open) {
    if (step.organization === first.part) {
      const way: PartOfFact[] = [];
      for (let one: PartOfFact | null | undefined = step; one; one = before.get(one)) way.push(one);
      return way.reverse();
    }
    for (const next of wholes.get(step.organization) ?? []) {
      if (seen.has(next.organization)) continue;
      seen.add(next.organization);
      before.set(next, step);
      open.push(next);
    }
  }
  return null;
}
