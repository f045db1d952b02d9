/** Finds the neighbourhood of entities by breadth-first search, up to a number of nodes. */
import { findNeighbours, type TraversalContext } from './neighbours.js';

export interface Neighbourhood {
  /** The centres first, in their order without repetitions; then by distance, then by number of meetings. */
  readonly ids: readonly string[];
  /** Whether more than `maxNodes` are within `depth`. */
  readonly truncated: boolean;
}

export async function findNeighbourhood(
  context: TraversalContext,
  centres: readonly string[],
  depth: number,
  maxNodes: number,
): Promise<Neighbourhood> {
  const visited = new Set(centres);
  let frontier = [...visited];
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    // At most `visited.size` of them are visited already, so one node too many is always noticed.
    const neighbours = (await findNeighbours(context, frontier, maxNodes + 1)).filter(
      (id) => !visited.has(id),
    );
    frontier = neighbours.slice(0, maxNodes - visited.size);
    for (const id of frontier) visited.add(id);
    if (neighbours.length > frontier.length) return { ids: [...visited], truncated: true };
  }
  return { ids: [...visited], truncated: false };
}
