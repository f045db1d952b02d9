/** The ids of the graph for those of an address, which may be written as kind/slug. */
import { MOST_ALIASES } from '../../limits.js';
import { knownQuestion } from './questions.js';
import { answerOf } from './transport.js';

/** Null for what the graph does not know as an entity. */
export async function realIds(ids: readonly string[]): Promise<Map<string, string | null>> {
  const real = new Map<string, string | null>();
  for (let at = 0; at < ids.length; at += MOST_ALIASES) {
    const some = ids.slice(at, at + MOST_ALIASES);
    const { data } = await answerOf<Record<string, { id?: string } | null>>(knownQuestion(some));
    // Without any data the question as a whole failed, which says nothing about the ids.
    for (const [index, id] of some.entries()) real.set(id, data ? (data[`n${index}`]?.id ?? null) : id);
  }
  return real;
}
