/** The entities around some, nearest first, cut where a picture is full. */
import { nearest, type Walk } from './steps.js';

export interface Surroundings {
  /** The entities that it is around, as they were given and once each; then the nearest, those with most meetings first. */
  readonly ids: readonly string[];
  /** Whether there are more within `depth` than `most`. */
  readonly truncated: boolean;
}

export async function surroundings(
  walk: Walk,
  around: readonly string[],
  depth: number,
  most: number,
): Promise<Surroundings> {
  const known = new Set(around);
  let frontier = [...known];
  for (let step = 0; step < depth && frontier.length > 0; step += 1) {
    // Of so many at most `known.size` are known already, so that one too many is always seen.
    const found = (await nearest(walk, frontier, most + 1)).filter((id) => !known.has(id));
    frontier = found.slice(0, most - known.size);
    for (const id of frontier) known.add(id);
    if (found.length > frontier.length) return { ids: [...known], truncated: true };
  }
  return { ids: [...known], truncated: false };
}
