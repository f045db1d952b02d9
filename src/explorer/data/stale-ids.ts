/** Which ids of a URL the graph does not know. */
import { knownQuestion } from './questions.js';
import { answerOf } from './transport.js';

const AT_ONCE = 50;

export async function staleIds(ids: readonly string[]): Promise<Set<string>> {
  const stale = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const { data } = await answerOf<Record<string, { id: string } | null>>(knownQuestion(some));
    // Without any data the question as a whole failed, which says nothing about the ids.
    if (!data) continue;
    some.forEach((id, index) => {
      if (!data[`n${index}`]) stale.add(id);
    });
  }
  return stale;
}
