/** Entity references of fact files (`person/wang-yi`): the label and the id of the entity they name. */
import { ENTITY_LABELS, type EntityLabel } from './graph-rows.js';
import { encodeId } from './ids.js';

export function entityLabel(reference: string): EntityLabel {
  const kind = reference.split('/')[0];
  return ENTITY_LABELS.find((label) => label.toLowerCase() === kind) ?? 'Institution';
}

/** Millions of rows refer to the same few entities. */
const ID_CACHE = new Map<string, string>();
const MAX_CACHED_IDS = 200_000;

export function entityId(reference: string): string {
  const cached = ID_CACHE.get(reference);
  if (cached !== undefined) return cached;
  const id = encodeId(entityLabel(reference), reference.slice(reference.indexOf('/') + 1));
  if (ID_CACHE.size === MAX_CACHED_IDS) ID_CACHE.clear();
  ID_CACHE.set(reference, id);
  return id;
}
