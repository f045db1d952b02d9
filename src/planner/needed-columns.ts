/** Which columns of its part a slot carries through the statement. */
import type { ComposedField, ConnectedField, RelatedField } from './planned-field.js';

/** The columns that the item, its children or its order read. */
export function getNeededColumns(slot: RelatedField | ConnectedField): string[] {
  const { fragment, projection, order } = slot;
  const itemColumn = fragment.returns[0] ?? '';
  const needed = new Set<string>([itemColumn]);
  for (const name of projection.needs) if (projection.columns.has(name)) needed.add(name);
  for (const key of fragment.orders.get(order) ?? []) needed.add(key.expression.split('.')[0] ?? '');
  for (const child of projection.children)
    for (const name of requiredVariables(child)) if (projection.columns.has(name)) needed.add(name);
  return fragment.returns.filter((column) => needed.has(column));
}

function requiredVariables(slot: ComposedField): readonly string[] {
  if (slot.kind === 'bound') return [slot.variable];
  if (slot.kind === 'connected' && slot.undated)
    return [...slot.fragment.requires, ...slot.undated.fragment.requires];
  return slot.fragment.requires;
}
