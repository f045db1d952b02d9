/** What a load has to write and to remove, told by digests; and the writing, the same on every engine. */
import type { Changes, LoadReport, Parameters } from './graph.js';
import {
  type EdgeRow,
  type EdgeType,
  ENTITY_LABELS,
  type GraphRows,
  type NodeLabel,
  type NodeRow,
  type Properties,
} from './model.js';
import type { Parts } from './statements.js';

/** What stands in the graph before a load. */
export interface Standing {
  readonly nodes: ReadonlyMap<string, { readonly label: NodeLabel; readonly digest: string }>;
  readonly edges: ReadonlyMap<
    string,
    { readonly type: EdgeType; readonly from: string; readonly digest: string }
  >;
}

/** The rows for one statement of `cypher/write/`. */
interface Batch {
  readonly statement: string;
  readonly rows: readonly Parameters[];
}

export interface LoadPlan {
  readonly batches: readonly Batch[];
  readonly report: LoadReport;
}

/** The file of `cypher/write/` for a label or a type of edge: `MeetingRecord` is written by `meeting-record`. */
export function writes(name: NodeLabel | EdgeType): string {
  return name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** Whatever kind of entity it is, one file removes it. */
export function removes(name: NodeLabel | EdgeType): string {
  return ENTITY_LABELS.some((label) => label === name) ? 'remove-entity' : `remove-${writes(name)}`;
}

export const NOTHING: Standing = { nodes: new Map(), edges: new Map() };
const BATCH = 5_000;

/** Plans a load onto what stands; `loadedAt` is put on the data set, and is no part of what facts say. */
export function planLoad(standing: Standing, rows: GraphRows, loadedAt: string): LoadPlan {
  const nodes = compare(
    standing.nodes,
    rows.nodes,
    (node) => node.label,
    (node) => node.label,
  );
  const edges = compare(
    standing.edges,
    rows.edges,
    (edge) => edge.type,
    (edge) => edge.type,
  );
  const removed = edges.removed.map(([id, { type, from }]) => ({
    statement: removes(type),
    row: { id, from },
  }));
  const gone = nodes.removed.map(([id, { label }]) => ({ statement: removes(label), row: { id } }));
  const written = nodes.write.map((node) => ({
    statement: writes(node.label),
    row: nodeRow(node, loadedAt),
  }));
  const drawn = edges.write.map((edge) => ({ statement: writes(edge.type), row: edgeRow(edge) }));
  const changed = [nodes, edges].some(({ write, removed: lost }) => write.length + lost.length > 0);
  return {
    batches: batches([...removed, ...gone, ...written, ...drawn]),
    report: { changed, nodes: nodes.changes, edges: edges.changes },
  };
}

/** Runs the batches in order, telling how many rows are done after each. */
export async function writeBatches(
  plan: LoadPlan,
  parts: Parts,
  run: (statement: string, parameters: Parameters) => Promise<unknown>,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const total = plan.batches.reduce((sum, batch) => sum + batch.rows.length, 0);
  let done = 0;
  for (const batch of plan.batches) {
    const part = parts.get(batch.statement);
    if (!part) throw new Error(`There is no statement cypher/write/${batch.statement}.cypher.`);
    await run(part.body, { rows: batch.rows });
    done += batch.rows.length;
    onProgress?.(done, total);
  }
}

function compare<
  Old extends { readonly digest: string },
  New extends { readonly id: string; readonly properties: Properties },
>(
  standing: ReadonlyMap<string, Old>,
  rows: readonly New[],
  nameOld: (old: Old) => string,
  nameNew: (row: New) => string,
): { write: New[]; removed: [string, Old][]; changes: Record<string, Changes> } {
  const tally: Record<string, { added: number; changed: number; removed: number; unchanged: number }> = {};
  const count = (name: string, what: keyof Changes) => {
    tally[name] ??= { added: 0, changed: 0, removed: 0, unchanged: 0 };
    tally[name][what] += 1;
  };
  const wanted = new Set(rows.map((row) => row.id));
  const write = rows.filter((row) => {
    const old = standing.get(row.id);
    const same = old?.digest === row.properties.digest;
    count(nameNew(row), same ? 'unchanged' : old ? 'changed' : 'added');
    return !same;
  });
  const removed = [...standing].filter(([id]) => !wanted.has(id));
  for (const [, old] of removed) count(nameOld(old), 'removed');
  return { write, removed, changes: tally };
}

function nodeRow(node: NodeRow, loadedAt: string): Parameters {
  const properties = node.label === 'Dataset' ? { ...node.properties, loadedAt } : node.properties;
  return { id: node.id, properties };
}

function edgeRow(edge: EdgeRow): Parameters {
  return { id: edge.id, from: edge.from, to: edge.to, properties: edge.properties };
}

/** Groups rows by their statement, keeping the order in which statements first appear. */
function batches(items: readonly { statement: string; row: Parameters }[]): Batch[] {
  const groups = new Map<string, Parameters[]>();
  for (const { statement, row } of items) {
    const group = groups.get(statement);
    if (group) group.push(row);
    else groups.set(statement, [row]);
  }
  return [...groups].flatMap(([statement, rows]) =>
    Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, index) => ({
      statement,
      rows: rows.slice(index * BATCH, (index + 1) * BATCH),
    })),
  );
}
