/**
 * What Neo4j's full-text index is asked for: with its index of parts, it gives all candidates that the ranking may want.
 * Of words within a typo or two Lucene takes the 50 nearest.
 */
import { maxTypos } from './edit-distance.js';
import type { NameQuery } from './match-name.js';
import { selectSpellings, selectTerms } from './select-terms.js';

export interface LuceneQueries {
  /** Words that are equal. */
  readonly exact: string;
  /** Words that begin so. */
  readonly prefix: string;
  /** Words within a typo or two. */
  readonly fuzzy: string;
}

/** Folding leaves only letters, marks and digits: nothing of Lucene's syntax. A star before a word would read all words. */
export function buildLuceneQueries(query: NameQuery): LuceneQueries {
  const spellings = selectSpellings(query);
  const terms = selectTerms(query.words);
  const compactTerm = fuzzyTerm(query.compact);
  return {
    exact: anySpelling(spellings, (word) => word),
    prefix: anySpelling(spellings, (word) => `${word}*`),
    fuzzy: terms.length > 1 ? `${allTerms(terms, fuzzyTerm)} OR ${compactTerm}` : compactTerm,
  };
}

function anySpelling(spellings: readonly (readonly string[])[], clause: (word: string) => string): string {
  return spellings.map((terms) => allTerms(terms, clause)).join(' OR ');
}

function allTerms(terms: readonly string[], clause: (word: string) => string): string {
  return `(${terms.map(clause).join(' AND ')})`;
}

function fuzzyTerm(word: string): string {
  const distance = maxTypos(word);
  return distance === 0 ? word : `${word}~${distance}`;
}
