/** Replaces the fragment of a field with the one that reads the same from summaries, where it can. */
import { type Fragments, findFragment } from '../engines/cypher/read-fragments.js';
import type { Parameters } from '../engines/graph.js';
import type { ConnectedPlan, RelatedPlan } from './field-plan.js';
import type { FragmentFieldBase, Projection } from './planned-field.js';
import { hasRequiredVariables } from './projection.js';

/** `parent` is null at the root. */
export function preferPrecomputed(
  base: FragmentFieldBase,
  { precomputed }: RelatedPlan | ConnectedPlan,
  parent: Projection | null,
  fragments: Fragments,
): FragmentFieldBase {
  if (!precomputed || !(precomputed.appliesTo?.(base.params) ?? true)) return base;
  const { alias, requiredLabels, order } = base;
  const fragment = findFragment(fragments, precomputed.fragment);
  if (!hasRequiredVariables(fragment, parent)) return base;
  // `limit` is not one of the field's parameters: the composer adds it.
  const names = fragment.params.filter((name) => name !== 'limit');
  return { alias, requiredLabels, fragment, params: pickParams(base.params, names), order };
}

/** The parameters with these names; null for those that are missing. */
export function pickParams(params: Parameters, names: readonly string[]): Parameters {
  return Object.fromEntries(names.map((name) => [name, params[name] ?? null]));
}
