/** Reads valid facts into arrays of rows. */
import { readFactsFromText } from '../../src/facts/read-facts.js';
import type { EdgeRow, GraphRows, NodeRow } from '../../src/model/graph-rows.js';

/** Rows as arrays, sorted by id. */
export interface MaterializedRows extends GraphRows {
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
}

/** The rows of fact files; throws if the facts are invalid. */
export function readRows(...texts: string[]): MaterializedRows {
  const result = readFactsFromText(texts.map((text, index) => ({ file: `${index}.yaml`, text })));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return materializeRows(result.rows);
}

export function materializeRows(rows: GraphRows): MaterializedRows {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { ...rows, nodes: [...rows.nodes].sort(byId), edges: [...rows.edges].sort(byId) };
}
