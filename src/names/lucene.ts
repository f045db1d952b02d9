/** What Neo4j's full-text index is asked for, so that it gives all candidates that the ranking may want. */
import { typosAllowed } from './edits.js';
import { queryOf } from './match.js';
import { termsOf } from './terms.js';

export interface LuceneQueries {
  /** Every class but typos. */
  readonly strict: string;
  /** Words within a typo or two. */
  readonly fuzzy: string;
}

/**
 * Null for a text without a letter or digit. Folding leaves only letters, marks and digits: nothing of Lucene's syntax.
 * Whoever matches has each word as a part of a name without spaces; the other clauses put better classes first, in
 * case there are more than may be given.
 */
export function luceneQuery(text: string): LuceneQueries | null {
  const query = queryOf(text);
  const asked = termsOf(query);
  if (asked.length === 0) return null;
  const whole = query.compact;
  const together = fuzzy(whole);
  return {
    strict: [all(asked, (word) => `*${word}*`), all(asked, (word) => `${word}*`), whole].join(' OR '),
    fuzzy: asked.length > 1 ? `${all(asked, fuzzy)} OR ${together}` : together,
  };
}

function all(asked: readonly string[], clause: (word: string) => string): string {
  return `(${asked.map(clause).join(' AND ')})`;
}

function fuzzy(word: string): string {
  const most = typosAllowed(word);
  return most === 0 ? word : `${word}~${most}`;
}
