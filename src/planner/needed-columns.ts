/** Which columns of its fragment a field carries through the statement. */
import type { ComposedField, FragmentField } from './planned-field.js';

/** The columns that the item, its children or its order read, in the fragment's order. */
export function getNeededColumns(field: FragmentField): string[] {
  const { fragment, projection, order } = field;
  const itemColumn = fragment.returns[0] ?? '';
  const needed = new Set<string>([itemColumn]);
  for (const name of projection.needs) if (projection.columns.has(name)) needed.add(name);
  for (const key of fragment.orders.get(order) ?? []) needed.add(key.expression.split('.')[0] ?? '');
  for (const child of projection.children)
    for (const name of requiredVariables(child)) if (projection.columns.has(name)) needed.add(name);
  return fragment.returns.filter((column) => needed.has(column));
}

function requiredVariables(field: ComposedField): readonly string[] {
  if (field.kind === 'bound') return [field.variable];
  if (field.kind === 'connected' && field.undated)
    return [...field.fragment.requires, ...field.undated.fragment.requires];
  return field.fragment.requires;
}
