/** The rows of a fact file that must be sound. */
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { GraphRows } from '../../src/graph/model.js';

export function rowsOf(text: string): GraphRows {
  const result = readFactsFromText([{ file: 'facts.yaml', text }]);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.rows;
}
