/**
 * Lucene queries for Neo4j's full-text index. Together with the text index, which finds parts of names, they return every
 * candidate that can be ranked. For a fuzzy term, Lucene uses only the 50 nearest words.
 */
import { maxTypos } from './edit-distance.js';
import type { NameQuery } from './match-name.js';
import { selectSpellings, selectTerms } from './select-terms.js';

export interface LuceneQueries {
  /** Equal words. */
  readonly exact: string;
  /** Words with these prefixes. */
  readonly prefix: string;
  /** Words with typos. */
  readonly fuzzy: string;
}

/** Normalized words need no escaping: they have only letters, marks and digits. A leading wildcard would scan all terms. */
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
