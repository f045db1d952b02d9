/**
 * What Neo4j's full-text index is asked for: with its index of parts, it gives all candidates that the ranking may want.
 * Of words within a typo or two Lucene takes the 50 nearest.
 */
import { typosAllowed } from './edits.js';
import type { Query } from './match.js';
import { spellingsOf, termsOf } from './terms.js';

export interface LuceneQueries {
  /** Words that are equal. */
  readonly words: string;
  /** Words that begin so. */
  readonly begun: string;
  /** Words within a typo or two. */
  readonly fuzzy: string;
}

/** Folding leaves only letters, marks and digits: nothing of Lucene's syntax. A star before a word would read all words. */
export function luceneQueries(query: Query): LuceneQueries {
  const spellings = spellingsOf(query);
  const asked = termsOf(query.words);
  const together = fuzzy(query.compact);
  return {
    words: any(spellings, (word) => word),
    begun: any(spellings, (word) => `${word}*`),
    fuzzy: asked.length > 1 ? `${all(asked, fuzzy)} OR ${together}` : together,
  };
}

function any(spellings: readonly (readonly string[])[], clause: (word: string) => string): string {
  return spellings.map((asked) => all(asked, clause)).join(' OR ');
}

function all(asked: readonly string[], clause: (word: string) => string): string {
  return `(${asked.map(clause).join(' AND ')})`;
}

function fuzzy(word: string): string {
  const most = typosAllowed(word);
  return most === 0 ? word : `${word}~${most}`;
}
