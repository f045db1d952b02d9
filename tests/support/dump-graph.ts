/** Dumps a graph as sorted JSON lines: every node and edge with every property. */
import type { Graph } from '../../src/engines/graph.js';
import { type GraphRows, labelsOf } from '../../src/model/graph-rows.js';
import { materializeRows } from './materialize-rows.js';

const NODES = 'MATCH (n) WHERE NOT n:Loading RETURN n.id AS id, labels(n) AS labels, n{.*} AS properties';
const EDGES =
  'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, r{.*} AS properties';

export async function dumpGraph(graph: Graph): Promise<string> {
  const lines = [...(await graph.read(NODES, {})), ...(await graph.read(EDGES, {}))].map((row) =>
    JSON.stringify(row, sortKeys),
  );
  return lines.sort().join('\n');
}

/** The dump without the load time, so that two loads of the same facts compare equal. */
export async function dumpWithoutLoadTime(graph: Graph): Promise<string> {
  return removeLoadTime(await dumpGraph(graph));
}

/** The dump of a graph into which these rows were loaded, without the load time. */
export function dumpRows(rows: GraphRows): string {
  const { nodes, edges } = materializeRows(rows);
  const lines = [
    ...nodes.map(({ id, label, properties }) => ({
      id,
      labels: labelsOf(label),
      properties,
    })),
    ...edges.map(({ id, type, from, to, properties }) => ({ id, type, from, to, properties })),
  ];
  return lines
    .map((line) => JSON.stringify(line, sortKeys))
    .sort()
    .join('\n');
}

function removeLoadTime(text: string): string {
  return text.replace(/"loadedAt":"[^"]*",/, '');
}

function sortKeys(key: string, value: unknown): unknown {
  if (key === 'labels' && Array.isArray(value)) return [...value].sort();
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
