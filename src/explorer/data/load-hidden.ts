/** What is not drawn around the entities that are: counted by the server, with the filters. */
import type { Hidden } from '../state/model.js';
import { isFiltered, MOST_AT_ONCE, type View } from '../state/view.js';
import { duringOf } from './load-paths.js';
import type { Loaded } from './load-picture.js';
import { HIDDEN } from './questions.js';
import type { Ask } from './transport.js';

export async function loadHidden(ask: Ask, view: View, loaded: Loaded): Promise<readonly Hidden[]> {
  if (!isFiltered(view) || loaded.nodes.size === 0) return loaded.hidden;
  // The server counts around so many at once; of a larger picture no count would be exact.
  if (loaded.nodes.size > MOST_AT_ONCE) return [];
  const { picture } = await ask<{ picture: { hidden: readonly Hidden[] } }>(HIDDEN, {
    around: [...loaded.nodes.keys()],
    most: loaded.nodes.size,
    kinds: view.kinds,
    status: view.status,
    during: duringOf(view),
  });
  return picture.hidden;
}
