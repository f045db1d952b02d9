/** How long a list may be at most: written beside each list of the schema that no argument of its own limits. */
import type { ListLengths, ListName } from '../model/list-lengths.js';
import type { ArgumentScope } from './field-plan.js';

/** From the longest lists of what is loaded, and from the arguments around it. */
export type LengthBound = (listLengths: ListLengths, scope: ArgumentScope) => number;

/** Where it stands in a field's `extensions`. */
export const LENGTH_BOUND = 'entente.lengthBound';

/** As long as the longest such list of what is loaded. */
export function longestLoaded(name: ListName): LengthBound {
  return (listLengths) => listLengths[name];
}
