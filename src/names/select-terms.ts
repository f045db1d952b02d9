/** Which words of a query an engine looks up: few, for the ranking judges all of them afterwards. */
import type { NameQuery } from './match-name.js';

/** Each further word would make the index work, and hardly leave out anybody. */
const MAX_TERMS = 6;

/** The longest words, each once: they leave the fewest candidates. */
export function selectTerms(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MAX_TERMS);
}

/** The terms of a few spellings: whoever matches in words or their beginnings has all of one of them. */
export function selectSpellings({ words, spellings }: NameQuery): string[][] {
  if (words.length <= MAX_TERMS) return spellings.map(selectTerms);
  const terms = selectTerms(words);
  const [asWritten = [], ...joined] = spellings;
  // Two words written as one begin as the first of them does: only where the second is a term, it would be missed.
  const missed = joined.filter((_, index) => {
    const second = words[index + 1] ?? '';
    return terms.includes(second) && words.indexOf(second) === index + 1;
  });
  return [asWritten, ...missed].map(selectTerms);
}
