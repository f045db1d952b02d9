/** Finds the shortest paths between two entities, then longer ones, by bidirectional search with one statement per step. */
import { readAdjacency, type TraversalContext } from './neighbours.js';
import { simplePaths } from './simple-paths.js';

export interface FoundPaths {
  /** Each path lists the ids of its entities, from one end to the other. */
  readonly paths: readonly (readonly string[])[];
  /** All paths up to this length were searched. */
  readonly searchedLength: number;
  /** Whether more than `first` paths of at most `searchedLength` exist. */
  readonly truncated: boolean;
}

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  /** Labels of the entities that a path may pass through. */
  readonly through: readonly string[];
  readonly maxLength: number;
  /** Number of paths to return. */
  readonly first: number;
}

export async function findShortestPaths(context: TraversalContext, search: PathSearch): Promise<FoundPaths> {
  const { from, to, through, maxLength, first } = search;
  const adjacency = new Map<string, Set<string>>();
  const fronts = [new SearchFront(from), new SearchFront(to)] as const;
  const paths: string[][] = [];
  for (let length = 1; length <= maxLength; length += 1) {
    // Each step extends the smaller of the two fronts.
    const front = fronts[0].frontier.length <= fronts[1].frontier.length ? fronts[0] : fronts[1];
    if (front.frontier.length > 0) {
      const found = await readAdjacency(context, front.frontier, [from, to], through);
      for (const [id, linked] of found) for (const other of linked) addLink(adjacency, id, other);
      front.advance(found);
    }
    paths.push(...simplePaths(adjacency, from, to, length, first - paths.length + 1));
    if (paths.length >= first) {
      return { paths: paths.slice(0, first), searchedLength: length, truncated: paths.length > first };
    }
  }
  return { paths, searchedLength: maxLength, truncated: false };
}

/** The entities reached from one end. */
class SearchFront {
  frontier: string[];
  private readonly visited: Set<string>;

  constructor(end: string) {
    this.frontier = [end];
    this.visited = new Set(this.frontier);
  }

  advance(found: ReadonlyMap<string, readonly string[]>): void {
    const next = new Set([...found.values()].flat());
    this.frontier = [...next].filter((id) => !this.visited.has(id));
    for (const id of this.frontier) this.visited.add(id);
  }
}

function addLink(adjacency: Map<string, Set<string>>, a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const neighbours = adjacency.get(one);
    if (neighbours) neighbours.add(other);
    else adjacency.set(one, new Set([other]));
  }
}
