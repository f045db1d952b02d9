/** Which columns of its part a slot carries through the statement. */
import type { ComposedSlot, ConnectedSlot, RelatedSlot } from './slot.js';

/** The columns that the item, its children or its order read. */
export function neededColumns(slot: RelatedSlot | ConnectedSlot): string[] {
  const { part, view, order } = slot;
  const first = part.gives[0] ?? '';
  const wanted = new Set<string>([first]);
  for (const name of view.needs) if (view.columns.has(name)) wanted.add(name);
  for (const key of part.orders.get(order) ?? []) wanted.add(key.expression.split('.')[0] ?? '');
  for (const child of view.children)
    for (const name of beginsOf(child)) if (view.columns.has(name)) wanted.add(name);
  return part.gives.filter((column) => wanted.has(column));
}

function beginsOf(slot: ComposedSlot): readonly string[] {
  if (slot.kind === 'bound') return [slot.variable];
  if (slot.kind === 'connected' && slot.undated) return [...slot.part.begins, ...slot.undated.part.begins];
  return slot.part.begins;
}
