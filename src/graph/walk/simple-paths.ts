/** All paths of one length between two entities, in a total order, over links that are known already. */
import { decodeId } from '../ids.js';

/** Whom each entity is linked to, both ways. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** At most `most` paths of exactly `length` steps that come by no entity twice; by the slugs along the way, then by kind. */
export function simplePaths(
  links: Links,
  from: string,
  to: string,
  length: number,
  most: number,
): string[][] {
  const reach = reaching(links, to, length);
  const found: string[][] = [];
  const walk = (path: readonly string[]): void => {
    const here = path.at(-1) ?? from;
    const left = length - path.length;
    for (const next of inOrder(links.get(here) ?? [])) {
      if (found.length >= most) return;
      if (path.includes(next) || !reach[left]?.has(next)) continue;
      if (left === 0) found.push([...path, next]);
      else if (next !== to) walk([...path, next]);
    }
  };
  walk([from]);
  return found;
}

/** By steps that are left: the entities from which a walk of so many steps ends at `to`. */
function reaching(links: Links, to: string, length: number): ReadonlySet<string>[] {
  const sets: Set<string>[] = [new Set([to])];
  for (let left = 1; left < length; left += 1) {
    const next = new Set<string>();
    for (const id of sets[left - 1] ?? []) for (const link of links.get(id) ?? []) next.add(link);
    sets.push(next);
  }
  return sets;
}

function inOrder(ids: Iterable<string>): string[] {
  return [...ids]
    .map((id) => ({ id, key: sortKey(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}

function sortKey(id: string): string {
  const decoded = decodeId(id);
  return decoded ? `${decoded.local} ${decoded.kind}` : id;
}
