/** Simple paths of one length between two entities, in a total order, over a known adjacency. */
import { decodeId } from '../model/ids.js';

/** The neighbours of each entity; symmetric. */
export type Adjacency = ReadonlyMap<string, ReadonlySet<string>>;

/** At most `limit` paths of exactly `length` steps without repeated entities, ordered by the slugs and kinds of their entities. */
export function simplePaths(
  adjacency: Adjacency,
  from: string,
  to: string,
  length: number,
  limit: number,
): string[][] {
  const reachable = reachableWithin(adjacency, to, length);
  const found: string[][] = [];
  const extend = (path: readonly string[]): void => {
    const current = path.at(-1) ?? from;
    const stepsLeft = length - path.length;
    for (const next of sortIds(adjacency.get(current) ?? [])) {
      if (found.length >= limit) return;
      if (path.includes(next) || !reachable[stepsLeft]?.has(next)) continue;
      if (stepsLeft === 0) found.push([...path, next]);
      else if (next !== to) extend([...path, next]);
    }
  };
  extend([from]);
  return found;
}

/** Index n: the entities from which `to` can be reached in exactly n steps. */
function reachableWithin(adjacency: Adjacency, to: string, length: number): ReadonlySet<string>[] {
  const sets: Set<string>[] = [new Set([to])];
  for (let stepsLeft = 1; stepsLeft < length; stepsLeft += 1) {
    const next = new Set<string>();
    for (const id of sets[stepsLeft - 1] ?? []) for (const link of adjacency.get(id) ?? []) next.add(link);
    sets.push(next);
  }
  return sets;
}

function sortIds(ids: Iterable<string>): string[] {
  return [...ids]
    .map((id) => ({ id, key: sortKey(id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id }) => id);
}

function sortKey(id: string): string {
  const decoded = decodeId(id);
  return decoded ? `${decoded.localName} ${decoded.kind}` : id;
}
