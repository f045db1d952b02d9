/** Selects the words of a query that an index looks up. A few are enough, because the ranking compares all of them. */
import type { NameQuery } from './match-name.js';

/** Further terms cost time and exclude hardly any candidates. */
const MAX_TERMS = 6;

/** The longest distinct words, which have the fewest candidates. */
export function selectTerms(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, MAX_TERMS);
}

/** The terms of each spelling: a name that matches by words or prefixes has all terms of at least one of them. */
export function selectSpellings({ words, spellings }: NameQuery): string[][] {
  if (words.length <= MAX_TERMS) return spellings.map(selectTerms);
  const terms = selectTerms(words);
  const [asWritten = [], ...joined] = spellings;
  // A joined word begins with the first of its two words, so a prefix search for that word finds it. It would be missed
  // only if the second word is a term.
  const missed = joined.filter((_, index) => {
    const second = words[index + 1] ?? '';
    return terms.includes(second) && words.indexOf(second) === index + 1;
  });
  return [asWritten, ...missed].map(selectTerms);
}
