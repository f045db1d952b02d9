/** Whether what a fact refers to is there. */

import type { MergedFacts } from '../merge/merged-facts.js';
import { didYouMean, type FileLocation, type Problem } from '../read/problem.js';

/** To find what was meant takes a look at all that is known: it is done this often for each world. */
const MAX_SUGGESTIONS = 100;
const suggestionCounts = new WeakMap<MergedFacts, number>();

/** A problem that is none of its own when what it refers to is told to be faulty already. */
export interface ReferenceProblem extends Problem {
  readonly reference?: string;
}

/** Whether an entity is there, and of a kind that fits. */
export function checkReference(
  world: MergedFacts,
  entity: string,
  place: FileLocation,
  allowedKinds?: readonly string[],
): ReferenceProblem[] {
  const kind = entity.split('/')[0] ?? '';
  if (allowedKinds && !allowedKinds.includes(kind)) {
    return [
      {
        ...place,
        message: `${entity} is a ${kind}; here stands a ${allowedKinds.join(', ')}`.replace(
          /, ([^,]*)$/,
          ' or $1',
        ),
      },
    ];
  }
  if (world.entities.has(entity)) return [];
  return [
    {
      ...place,
      reference: entity,
      message: `no ${entity}${suggest(world, entity, world.entities)}; it must stand in one of the fact files`,
    },
  ];
}

/** What may have been meant; empty once that was told often enough. */
export function suggest(world: MergedFacts, word: string, candidates: ReadonlyMap<string, unknown>): string {
  const count = (suggestionCounts.get(world) ?? 0) + 1;
  suggestionCounts.set(world, count);
  return count > MAX_SUGGESTIONS ? '' : didYouMean(word, candidates.keys());
}
