/** Resolves ids from a URL, which may be written as kind/slug, to ids of the graph. */
import { MAX_ALIASES } from '../../model/limits.js';
import { buildIdQuery } from './queries.js';
import { postQuery } from './run-query.js';

/** Maps each id to the id of an entity, or to null if the graph has none. */
export async function resolveIds(ids: readonly string[]): Promise<Map<string, string | null>> {
  const resolved = new Map<string, string | null>();
  for (let at = 0; at < ids.length; at += MAX_ALIASES) {
    const batch = ids.slice(at, at + MAX_ALIASES);
    const { data } = await postQuery<Record<string, { id?: string } | null>>(buildIdQuery(batch));
    // Without data the whole query failed, which says nothing about the ids.
    for (const [index, id] of batch.entries()) resolved.set(id, data ? (data[`n${index}`]?.id ?? null) : id);
  }
  return resolved;
}
