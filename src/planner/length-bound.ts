/** Upper bounds for the length of lists that no argument limits. The query cost is computed from them. */
import type { ListLengths, ListName } from '../model/list-lengths.js';
import type { ArgumentScope } from './field-plan.js';

/** The most items that a list can have, given the loaded data and the arguments in scope. */
export type LengthBound = (listLengths: ListLengths, scope: ArgumentScope) => number;

/** Key of a field's length bound in its `extensions`. */
export const LENGTH_BOUND = 'entente.lengthBound';

/** The length of the longest such list in the loaded data. */
export function longestLoaded(name: ListName): LengthBound {
  return (listLengths) => listLengths[name];
}
