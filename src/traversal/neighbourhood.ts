/** The entities around some, nearest first, cut where a picture is full. */
import { findNeighbours, type TraversalContext } from './neighbours.js';

export interface Neighbourhood {
  /** The entities that it is around, as they were given and once each; then the nearest, those with most meetings first. */
  readonly ids: readonly string[];
  /** Whether there are more within `depth` than `most`. */
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
    // Of so many at most `known.size` are known already, so that one too many is always seen.
    const neighbours = (await findNeighbours(context, frontier, maxNodes + 1)).filter(
      (id) => !visited.has(id),
    );
    frontier = neighbours.slice(0, maxNodes - visited.size);
    for (const id of frontier) visited.add(id);
    if (neighbours.length > frontier.length) return { ids: [...visited], truncated: true };
  }
  return { ids: [...visited], truncated: false };
}
