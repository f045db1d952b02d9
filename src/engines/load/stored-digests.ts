/** The digests of the rows that a graph holds before a load. */
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import { CATALOGUE_LABELS, type EdgeType, ENTITY_LABELS, type NodeLabel } from '../../model/graph-rows.js';
import { type Fragments, fragmentBody } from '../cypher/read-fragments.js';
import type { Row } from '../graph.js';

export interface StoredNode {
  readonly label: NodeLabel;
  readonly digest: string;
}

export interface StoredEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly digest: string;
}

/** By id. */
export interface StoredDigests {
  readonly nodes: ReadonlyMap<string, StoredNode>;
  readonly edges: ReadonlyMap<string, StoredEdge>;
}

export const NO_STORED_DIGESTS: StoredDigests = { nodes: new Map(), edges: new Map() };

/** Streams the rows of a statement: all digests of a large graph at once would not fit in memory. */
type StreamRows = (statement: string) => AsyncIterable<Row>;

export async function readStoredDigests(
  fragments: Fragments,
  streamRows: StreamRows,
): Promise<StoredDigests> {
  const rowsOf = (name: string) => streamRows(fragmentBody(fragments, name));
  const labels: readonly NodeLabel[] = [...ENTITY_LABELS, ...CATALOGUE_LABELS];
  const nodes = new Map<string, StoredNode>();
  for await (const row of rowsOf('node-digests')) {
    assertHeapHeadroom();
    const label = labels.find((known) => (row.labels as string[]).includes(known)) ?? 'Person';
    nodes.set(String(row.id), { label, digest: String(row.digest) });
  }
  const edges = new Map<string, StoredEdge>();
  for await (const row of rowsOf('edge-digests')) {
    assertHeapHeadroom();
    const { type, from, digest } = row as { type: EdgeType; from: string; digest: string };
    edges.set(String(row.id), { type, from, digest });
  }
  return { nodes, edges };
}
