/** How long a list may be at most: written beside each list of the schema that no argument of its own limits. */
import type { ListName, Longest } from '../longest.js';
import type { Scope } from './field-plan.js';

/** From the longest lists of what is loaded, and from the arguments around it. */
export type ListLength = (longest: Longest, scope: Scope) => number;

/** Where it stands in a field's `extensions`. */
export const LIST_LENGTH = 'entente.length';

/** As long as the longest such list of what is loaded. */
export function listed(name: ListName): ListLength {
  return (longest) => longest[name];
}
