/** Which words of a query an engine looks up: few, for the ranking judges all of them afterwards. */
import type { Query } from './match.js';

/** Each further word would make the index work, and hardly leave out anybody. */
const MOST = 6;

/** The longest words, each once: they leave the fewest candidates. */
export function termsOf({ words }: Query): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST);
}
