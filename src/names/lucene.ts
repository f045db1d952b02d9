/** What Neo4j's full-text index is asked for, so that it gives all candidates that the ranking may want. */
import { typosAllowed } from './edits.js';
import { queryOf } from './match.js';

export interface LuceneQueries {
  /** Whole words, begun words and parts of names. */
  readonly strict: string;
  /** Words within a typo or two; empty when the text is too short for typos. */
  readonly fuzzy: string;
}

/** A person types few words; more would only make the index work. */
const MOST_WORDS = 12;

/** Null for a text without a letter or digit. Folding leaves only letters, marks and digits: nothing of Lucene's syntax. */
export function luceneQuery(text: string): LuceneQueries | null {
  const query = queryOf(text);
  const asked = query.words.slice(0, MOST_WORDS);
  if (asked.length === 0) return null;
  const strict = [`(${asked.map((word) => `${word}*`).join(' AND ')})`, `*${query.compact}*`];
  const apart = asked.map(fuzzy);
  const together = fuzzy(query.compact);
  return {
    strict: strict.join(' OR '),
    fuzzy: apart.length > 1 ? `(${apart.join(' AND ')}) OR ${together}` : together,
  };
}

function fuzzy(word: string): string {
  const most = typosAllowed(word);
  return most === 0 ? word : `${word}~${most}`;
}
