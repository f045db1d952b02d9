/** A load: rows are compared with what stands as they come, and what differs is written, the same on every engine. */
import { setImmediate } from 'node:timers/promises';
import { assertHeapHeadroom } from '../../common/heap-guard.js';
import {
  CATALOGUE_LABELS,
  type EdgeRow,
  type EdgeType,
  ENTITY_LABELS,
  type GraphRows,
  type NodeLabel,
  type NodeRow,
} from '../../model/graph-rows.js';
import type { Fragments } from '../cypher/fragments.js';
import type { ChangeCounts, LoadReport, Parameters, Row } from '../graph.js';

interface StoredNode {
  readonly label: NodeLabel;
  readonly digest: string;
}

interface StoredEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly digest: string;
}

/** What stands in the graph before a load, by id. */
export interface StoredDigests {
  readonly nodes: ReadonlyMap<string, StoredNode>;
  readonly edges: ReadonlyMap<string, StoredEdge>;
}

export const NO_STORED_DIGESTS: StoredDigests = { nodes: new Map(), edges: new Map() };

/** Runs a statement of `cypher/write/`. */
type RunStatement = (statement: string, parameters: Parameters) => Promise<unknown>;

/** Reads what one gives, row by row: all of a large graph's at once would be more than the facts are. */
type StreamRows = (statement: string) => AsyncIterable<Row>;

export interface WriteRowsOptions {
  readonly stored: StoredDigests;
  readonly rows: Omit<GraphRows, 'dataset'>;
  /** Put on the data set; no part of what facts say. */
  readonly loadedAt: string;
  readonly fragments: Fragments;
  readonly runStatement: RunStatement;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The rows of organisations that meet much weigh a hundred times what most do. */
const BATCH_SIZE = 1_000;
const ROWS_PER_TICK = 1_000;

/** The file of `cypher/write/` for a label or a type of edge: `MeetingRecord` is written by `meeting-record`. */
export function writeFragmentName(kind: NodeLabel | EdgeType): string {
  return kind
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** Whatever kind of entity it is, one file removes it. */
export function removeFragmentName(kind: NodeLabel | EdgeType): string {
  return ENTITY_LABELS.some((label) => label === kind)
    ? 'remove-entity'
    : `remove-${writeFragmentName(kind)}`;
}

/** Makes the graph say exactly what the rows say; the caller sees to it that this is done whole or not at all. */
export async function writeRows({
  stored,
  rows,
  loadedAt,
  fragments,
  runStatement,
  onProgress,
}: WriteRowsOptions): Promise<LoadReport> {
  let processed = 0;
  const reportProgress = (count: number) => {
    processed += count;
    onProgress?.(processed, rows.size);
  };
  const writer = new BatchWriter(fragments, runStatement, reportProgress);
  const remover = new BatchWriter(fragments, runStatement, () => {});
  try {
    const nodeDiff = new RowDiff<StoredNode, NodeRow>(stored.nodes, ({ label }) => label);
    for await (const row of yieldToEventLoop(rows.nodes)) {
      if (nodeDiff.needsWrite(row))
        await writer.add(writeFragmentName(row.label), nodeParameters(row, loadedAt));
      else reportProgress(1);
    }
    await writer.flush();
    const edgeDiff = new RowDiff<StoredEdge, EdgeRow>(stored.edges, ({ type }) => type);
    for await (const row of yieldToEventLoop(rows.edges)) {
      if (edgeDiff.needsWrite(row)) await writer.add(writeFragmentName(row.type), edgeParameters(row));
      else reportProgress(1);
    }
    await writer.flush();
    for (const [id, { type, from }] of edgeDiff.countRemoved())
      await remover.add(removeFragmentName(type), { id, from });
    await remover.flush();
    for (const [id, { label }] of nodeDiff.countRemoved())
      await remover.add(removeFragmentName(label), { id });
    await remover.flush();
    const changed = nodeDiff.hasChanges || edgeDiff.hasChanges;
    return { changed, nodes: nodeDiff.changes, edges: edgeDiff.changes };
  } finally {
    // Whoever is told of a failure may close what a statement still runs on.
    await writer.settle();
    await remover.settle();
  }
}

/** To make a row takes a while, and where it stands nothing is waited for: others have their turn. */
async function* yieldToEventLoop<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    assertHeapHeadroom();
    count += 1;
    if (count % ROWS_PER_TICK === 0) await setImmediate();
  }
}

export async function readStoredDigests(
  fragments: Fragments,
  streamRows: StreamRows,
): Promise<StoredDigests> {
  const rowsOf = (name: string) => streamRows(fragments.get(name)?.body ?? '');
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

type RowKind = NodeLabel | EdgeType;

/** Of the nodes, or of the edges, which are new or say something else, and which are no more. */
class RowDiff<Old extends StoredNode | StoredEdge, New extends NodeRow | EdgeRow> {
  readonly changes: Record<string, { -readonly [Count in keyof ChangeCounts]: number }> = {};
  hasChanges = false;
  private readonly unmatched: Map<string, Old>;

  constructor(
    stored: ReadonlyMap<string, Old>,
    private readonly kindOf: (row: Old | New) => RowKind,
  ) {
    this.unmatched = new Map(stored);
  }

  needsWrite(row: New): boolean {
    const stored = this.unmatched.get(row.id);
    this.unmatched.delete(row.id);
    const isUnchanged = stored?.digest === row.properties.digest;
    this.count(row, isUnchanged ? 'unchanged' : stored ? 'changed' : 'added');
    return !isUnchanged;
  }

  /** Asked for once all rows have been. */
  countRemoved(): Map<string, Old> {
    for (const stored of this.unmatched.values()) this.count(stored, 'removed');
    return this.unmatched;
  }

  private count(row: Old | New, change: keyof ChangeCounts): void {
    const kind = this.kindOf(row);
    this.changes[kind] ??= { added: 0, changed: 0, removed: 0, unchanged: 0 };
    this.changes[kind][change] += 1;
    if (change !== 'unchanged') this.hasChanges = true;
  }
}

/**
 * Gathers rows by their statement, and writes as many at once as one statement takes well. The next are gathered while one
 * statement runs, which is most of what making rows takes.
 */
class BatchWriter {
  private readonly pending = new Map<string, Parameters[]>();
  private inFlight: Promise<void> = Promise.resolve();

  constructor(
    private readonly fragments: Fragments,
    private readonly runStatement: RunStatement,
    private readonly onWritten: (rows: number) => void,
  ) {}

  async add(statement: string, row: Parameters): Promise<void> {
    const rows = this.pending.get(statement) ?? [];
    rows.push(row);
    this.pending.set(statement, rows);
    if (rows.length === BATCH_SIZE) await this.writeBatch(statement, rows);
  }

  /** Ends when everything is written. */
  async flush(): Promise<void> {
    for (const [statement, rows] of this.pending) await this.writeBatch(statement, rows);
    await this.inFlight;
  }

  /** Ends when no statement runs, well or not. */
  async settle(): Promise<void> {
    await this.inFlight.catch(() => {});
  }

  /** Ends when it has begun, the one before it having been written. */
  private async writeBatch(statement: string, rows: readonly Parameters[]): Promise<void> {
    this.pending.delete(statement);
    const fragment = this.fragments.get(statement);
    if (!fragment) throw new Error(`There is no statement cypher/write/${statement}.cypher.`);
    await this.inFlight;
    this.inFlight = this.runStatement(fragment.body, { rows }).then(() => this.onWritten(rows.length));
    // Whoever waits for it next is told.
    this.inFlight.catch(() => {});
  }
}

function nodeParameters(node: NodeRow, loadedAt: string): Parameters {
  const properties = node.label === 'Dataset' ? { ...node.properties, loadedAt } : node.properties;
  return { id: node.id, properties };
}

function edgeParameters(edge: EdgeRow): Parameters {
  return { id: edge.id, from: edge.from, to: edge.to, properties: edge.properties };
}
