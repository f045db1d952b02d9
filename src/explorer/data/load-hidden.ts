/** What is not drawn around the entities that are: counted by the server, with the filters. */
import type { Hidden } from '../state/model.js';
import { isFiltered, MOST_AT_ONCE, type View } from '../state/view.js';
import { duringOf } from './load-paths.js';
import type { Loaded } from './load-picture.js';
import { HIDDEN } from './questions.js';
import type { Ask } from './transport.js';

/** Around all of some entities; of a question that a filter narrows, only what passes it. */
export async function askHidden(
  ask: Ask,
  around: readonly string[],
  filter: Record<string, unknown> = {},
): Promise<readonly Hidden[]> {
  if (around.length === 0) return [];
  const { picture } = await ask<{ picture: { hidden: readonly Hidden[] } }>(HIDDEN, {
    around,
    most: around.length,
    ...filter,
  });
  return picture.hidden;
}

export async function loadHidden(ask: Ask, view: View, loaded: Loaded): Promise<readonly Hidden[]> {
  if (!isFiltered(view) || loaded.nodes.size === 0) return loaded.hidden;
  // The server counts around so many at once; of a larger picture no count would be exact.
  if (loaded.nodes.size > MOST_AT_ONCE) return [];
  const filter = { kinds: view.kinds, status: view.status, during: duringOf(view) };
  return askHidden(ask, [...loaded.nodes.keys()], filter);
}
