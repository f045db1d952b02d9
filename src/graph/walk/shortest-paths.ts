/** The shortest paths between two entities, then the next longer: a search from both ends, a statement a step. */

import { simplePaths } from './simple-paths.js';
import { linksOf, type Walk } from './steps.js';

export interface FoundPaths {
  /** Each as the ids of its entities, from one end to the other. */
  readonly paths: readonly (readonly string[])[];
  /** The length up to which every path was looked for. */
  readonly searchedLength: number;
  /** Whether there are more of this length or shorter than were asked for. */
  readonly truncated: boolean;
}

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** Labels of the entities that may be crossed. */
  readonly through: readonly string[];
  readonly maxLength: number;
  readonly first: number;
}

export async function shortestPaths(walk: Walk, search: PathSearch): Promise<FoundPaths> {
  const { from, to, through, maxLength, first } = search;
  const links = new Map<string, Set<string>>();
  const ends = [new Side(from), new Side(to)] as const;
  const paths: string[][] = [];
  for (let length = 1; length <= maxLength; length += 1) {
    // Whatever was reached in so many steps from either side is known; the smaller side goes on.
    const side = ends[0].frontier.length <= ends[1].frontier.length ? ends[0] : ends[1];
    if (side.frontier.length > 0) {
      const found = await linksOf(walk, side.frontier, [from, to], through);
      for (const [id, linked] of found) for (const other of linked) link(links, id, other);
      side.advance(found);
    }
    paths.push(...simplePaths(links, from, to, length, first - paths.length + 1));
    if (paths.length >= first) {
      return { paths: paths.slice(0, first), searchedLength: length, truncated: paths.length > first };
    }
  }
  return { paths, searchedLength: maxLength, truncated: false };
}

/** What was reached from one end. */
class Side {
  frontier: string[];
  private readonly reached: Set<string>;

  constructor(end: string) {
    this.frontier = [end];
    this.reached = new Set(this.frontier);
  }

  advance(found: ReadonlyMap<string, readonly string[]>): void {
    const next = new Set([...found.values()].flat());
    this.frontier = [...next].filter((id) => !this.reached.has(id));
    for (const id of this.frontier) this.reached.add(id);
  }
}

function link(links: Map<string, Set<string>>, a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = links.get(one);
    if (known) known.add(other);
    else links.set(one, new Set([other]));
  }
}
