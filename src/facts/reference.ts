/** Whether what a fact refers to is there. */
import { didYouMean, type Place, type Problem } from './problem.js';
import type { World } from './world.js';

/** To find what was meant takes a look at all that is known: it is done this often for each world. */
const MOST_HINTS = 100;
const hinted = new WeakMap<World, number>();

/** A problem that is none of its own when what it refers to is told to be faulty already. */
export interface Dangling extends Problem {
  readonly reference?: string;
}

/** Whether an entity is there, and of a kind that fits. */
export function reference(world: World, entity: string, place: Place, kinds?: readonly string[]): Dangling[] {
  const kind = entity.split('/')[0] ?? '';
  if (kinds && !kinds.includes(kind)) {
    return [
      {
        ...place,
        message: `${entity} is a ${kind}; here stands a ${kinds.join(', ')}`.replace(/, ([^,]*)$/, ' or $1'),
      },
    ];
  }
  if (world.entities.has(entity)) return [];
  return [
    {
      ...place,
      reference: entity,
      message: `no ${entity}${hint(world, entity, world.entities)}; it must stand in one of the fact files`,
    },
  ];
}

/** What may have been meant; empty once that was told often enough. */
export function hint(world: World, word: string, known: ReadonlyMap<string, unknown>): string {
  const given = (hinted.get(world) ?? 0) + 1;
  hinted.set(world, given);
  return given > MOST_HINTS ? '' : didYouMean(word, known.keys());
}
