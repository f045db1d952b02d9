/** A load: rows are compared with what stands as they come, and what differs is written, the same on every engine. */
import { setImmediate } from 'node:timers/promises';
import { keepHeapRoom } from '../heap-room.js';
import type { Changes, LoadReport, Parameters, Row } from './graph.js';
import {
  CATALOGUE_LABELS,
  type EdgeRow,
  type EdgeType,
  ENTITY_LABELS,
  type GraphRows,
  type NodeLabel,
  type NodeRow,
} from './model.js';
import type { Parts } from './statements.js';

interface StandingNode {
  readonly label: NodeLabel;
  readonly digest: string;
}

interface StandingEdge {
  readonly type: EdgeType;
  readonly from: string;
  readonly digest: string;
}

/** What stands in the graph before a load, by id. */
export interface Standing {
  readonly nodes: ReadonlyMap<string, StandingNode>;
  readonly edges: ReadonlyMap<string, StandingEdge>;
}

export const NOTHING: Standing = { nodes: new Map(), edges: new Map() };

/** Runs a statement of `cypher/write/`. */
type Run = (statement: string, parameters: Parameters) => Promise<unknown>;

/** Reads what one gives, row by row: all of a large graph's at once would be more than the facts are. */
type Rows = (statement: string) => AsyncIterable<Row>;

export interface LoadTask {
  readonly standing: Standing;
  readonly rows: Omit<GraphRows, 'dataset'>;
  /** Put on the data set; no part of what facts say. */
  readonly loadedAt: string;
  readonly parts: Parts;
  readonly run: Run;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** The rows of organisations that meet much weigh a hundred times what most do. */
const BATCH = 1_000;
const ROWS_IN_A_TURN = 1_000;

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

/** Makes the graph say exactly what the rows say; the caller sees to it that this is done whole or not at all. */
export async function writeRows({
  standing,
  rows,
  loadedAt,
  parts,
  run,
  onProgress,
}: LoadTask): Promise<LoadReport> {
  let done = 0;
  const tell = (count: number) => {
    done += count;
    onProgress?.(done, rows.size);
  };
  const written = new Batches(parts, run, tell);
  const removed = new Batches(parts, run, () => {});
  try {
    const nodes = new Comparison<StandingNode, NodeRow>(standing.nodes, ({ label }) => label);
    for await (const row of inTurns(rows.nodes)) {
      if (nodes.isNew(row)) await written.add(writes(row.label), nodeRow(row, loadedAt));
      else tell(1);
    }
    await written.flush();
    const edges = new Comparison<StandingEdge, EdgeRow>(standing.edges, ({ type }) => type);
    for await (const row of inTurns(rows.edges)) {
      if (edges.isNew(row)) await written.add(writes(row.type), edgeRow(row));
      else tell(1);
    }
    await written.flush();
    for (const [id, { type, from }] of edges.left()) await removed.add(removes(type), { id, from });
    await removed.flush();
    for (const [id, { label }] of nodes.left()) await removed.add(removes(label), { id });
    await removed.flush();
    const changed = nodes.differs || edges.differs;
    return { changed, nodes: nodes.changes, edges: edges.changes };
  } finally {
    // Whoever is told of a failure may close what a statement still runs on.
    await written.settled();
    await removed.settled();
  }
}

/** To make a row takes a while, and where it stands nothing is waited for: others have their turn. */
async function* inTurns<Item>(items: Iterable<Item>): AsyncGenerator<Item> {
  let count = 0;
  for (const item of items) {
    yield item;
    keepHeapRoom();
    count += 1;
    if (count % ROWS_IN_A_TURN === 0) await setImmediate();
  }
}

export async function readStanding(parts: Parts, read: Rows): Promise<Standing> {
  const rowsOf = (name: string) => read(parts.get(name)?.body ?? '');
  const labels: readonly NodeLabel[] = [...ENTITY_LABELS, ...CATALOGUE_LABELS];
  const nodes = new Map<string, StandingNode>();
  for await (const row of rowsOf('node-digests')) {
    keepHeapRoom();
    const label = labels.find((known) => (row.labels as string[]).includes(known)) ?? 'Person';
    nodes.set(String(row.id), { label, digest: String(row.digest) });
  }
  const edges = new Map<string, StandingEdge>();
  for await (const row of rowsOf('edge-digests')) {
    keepHeapRoom();
    const { type, from, digest } = row as { type: EdgeType; from: string; digest: string };
    edges.set(String(row.id), { type, from, digest });
  }
  return { nodes, edges };
}

type Name = NodeLabel | EdgeType;

/** Of the nodes, or of the edges, which are new or say something else, and which are no more. */
class Comparison<Old extends StandingNode | StandingEdge, New extends NodeRow | EdgeRow> {
  readonly changes: Record<string, { -readonly [Count in keyof Changes]: number }> = {};
  differs = false;
  private readonly rest: Map<string, Old>;

  constructor(
    standing: ReadonlyMap<string, Old>,
    private readonly nameOf: (row: Old | New) => Name,
  ) {
    this.rest = new Map(standing);
  }

  isNew(row: New): boolean {
    const old = this.rest.get(row.id);
    this.rest.delete(row.id);
    const same = old?.digest === row.properties.digest;
    this.count(row, same ? 'unchanged' : old ? 'changed' : 'added');
    return !same;
  }

  /** Asked for once all rows have been. */
  left(): Map<string, Old> {
    for (const old of this.rest.values()) this.count(old, 'removed');
    return this.rest;
  }

  private count(row: Old | New, what: keyof Changes): void {
    const name = this.nameOf(row);
    this.changes[name] ??= { added: 0, changed: 0, removed: 0, unchanged: 0 };
    this.changes[name][what] += 1;
    if (what !== 'unchanged') this.differs = true;
  }
}

/**
 * Gathers rows by their statement, and writes as many at once as one statement takes well. The next are gathered while one
 * statement runs, which is most of what making rows takes.
 */
class Batches {
  private readonly gathered = new Map<string, Parameters[]>();
  private underWay: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: Parts,
    private readonly run: Run,
    private readonly onDone: (rows: number) => void,
  ) {}

  async add(statement: string, row: Parameters): Promise<void> {
    const rows = this.gathered.get(statement) ?? [];
    rows.push(row);
    this.gathered.set(statement, rows);
    if (rows.length === BATCH) await this.write(statement, rows);
  }

  /** Ends when everything is written. */
  async flush(): Promise<void> {
    for (const [statement, rows] of this.gathered) await this.write(statement, rows);
    await this.underWay;
  }

  /** Ends when no statement runs, well or not. */
  async settled(): Promise<void> {
    await this.underWay.catch(() => {});
  }

  /** Ends when it has begun, the one before it having been written. */
  private async write(statement: string, rows: readonly Parameters[]): Promise<void> {
    this.gathered.delete(statement);
    const part = this.parts.get(statement);
    if (!part) throw new Error(`There is no statement cypher/write/${statement}.cypher.`);
    await this.underWay;
    this.underWay = this.run(part.body, { rows }).then(() => this.onDone(rows.length));
    // Whoever waits for it next is told.
    this.underWay.catch(() => {});
  }
}

function nodeRow(node: NodeRow, loadedAt: string): Parameters {
  const properties = node.label === 'Dataset' ? { ...node.properties, loadedAt } : node.properties;
  return { id: node.id, properties };
}

function edgeRow(edge: EdgeRow): Parameters {
  return { id: edge.id, from: edge.from, to: edge.to, properties: edge.properties };
}
