/** Which words of a query an engine looks up: few, for the ranking judges all of them afterwards. */
import type { Query } from './match.js';

/** Each further word would make the index work, and hardly leave out anybody. */
const MOST = 6;

/** The longest words, each once: they leave the fewest candidates. */
export function termsOf(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MOST);
}

/** The terms of a few spellings: whoever matches in words or their beginnings has all of one of them. */
export function spellingsOf({ words, spellings }: Query): string[][] {
  if (words.length <= MOST) return spellings.map(termsOf);
  const terms = termsOf(words);
  const [apart = [], ...joined] = spellings;
  // Two words written as one begin as the first of them does: only where the second is a term, it would be missed.
  const missed = joined.filter((_, index) => {
    const second = words[index + 1] ?? '';
    return terms.includes(second) && words.indexOf(second) === index + 1;
  });
  return [apart, ...missed].map(termsOf);
}
