/**
 * The embedded engine: the same Cypher in this process, in memory, when no Neo4j is configured.
 *
 * It runs each statement on a thread of its own, and none can be ended from outside: one that was given up is answered at
 * once, but runs on until it is done, and keeps its place among the few that run at once. So heavy ones may hold up
 * other questions, each until its deadline, but never the server, its probes or its files.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { packageRoot } from '../../common/package-root.js';
import type { GraphRows, NamedEntity, NodeRow, StoredName } from '../../model/graph-rows.js';
import { type ListLengths, parseListLengths } from '../../model/list-lengths.js';
import { type IndexedEntity, NameIndex } from '../../names/name-index.js';
import { ConcurrencyLimiter } from '../concurrency-limiter.js';
import { readFragments, readSetupStatements } from '../cypher/fragments.js';
import type {
  Graph,
  LoadOptions,
  LoadReport,
  NameSearchOptions,
  Parameters,
  Reader,
  Readiness,
  ReadOptions,
  Row,
} from '../graph.js';
import { NO_STORED_DIGESTS, readStoredDigests } from '../load/stored-digests.js';
import { writeRows } from '../load/write-rows.js';
import { loadInProgressError } from '../unavailable.js';

/** What answers at a moment: a load builds the next one whole, and then takes its place. */
interface LoadedGraph {
  readonly database: GrafeoDB;
  readonly nameIndex: NameIndex;
  /** See {@link Reader.loadId}. */
  readonly loadId: string | null;
  readonly listLengths: ListLengths;
}

export interface EmbeddedOptions {
  /** Rows without an order come in a random one: for tests. */
  readonly shuffleUnordered?: boolean;
  /** How many statements run at once. */
  readonly concurrency?: number;
  /** How many more may wait for their turn. */
  readonly maxQueued?: number;
  /** After how long without the end of any statement the graph counts as stuck, where as many run as may. */
  readonly stalledAfterMs?: number;
}

/** With fewer, few heavy ones hold up all others; with more, their threads leave too little to the one that answers. */
const DEFAULT_CONCURRENCY = 8 * availableParallelism();
const DEFAULT_MAX_QUEUED = 256;
const DEFAULT_STALLED_AFTER_MS = 30_000;

export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  readonly limiter: ConcurrencyLimiter;
  private isLoading = false;

  private constructor(
    private current: LoadedGraph,
    private readonly options: EmbeddedOptions,
  ) {
    this.limiter = new ConcurrencyLimiter({
      concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
      maxQueued: options.maxQueued ?? DEFAULT_MAX_QUEUED,
    });
  }

  static async create(options: EmbeddedOptions = {}): Promise<EmbeddedGraph> {
    const { loaded } = await buildGraph(null, options);
    return new EmbeddedGraph(loaded, options);
  }

  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    return this.readFrom(this.current, statement, parameters, options);
  }

  private async readFrom(
    { database }: LoadedGraph,
    statement: string,
    parameters: Parameters,
    options: ReadOptions = {},
  ): Promise<Row[]> {
    options.signal?.throwIfAborted();
    return this.limiter.run(() => this.run(database, statement, parameters), options.signal);
  }

  private async run(database: GrafeoDB, statement: string, parameters: Parameters): Promise<Row[]> {
    const transaction = database.beginTransaction();
    try {
      const result = await transaction.executeCypher(statement, parameters);
      if (Object.values(result.counters).some((changes) => changes > 0)) {
        throw new Error('A reading statement tried to write.');
      }
      return result.toArray().map((row) => bigIntsToNumbers(row) as Row);
    } finally {
      transaction.rollback();
    }
  }

  async findCandidates(
    text: string,
    limit: number,
    { labels }: NameSearchOptions = {},
  ): Promise<NamedEntity[]> {
    return this.current.nameIndex.findCandidates(text, limit, labels);
  }

  /** Holds on to what is loaded now. */
  async createReader(): Promise<Reader> {
    const { current } = this;
    return {
      loadId: current.loadId,
      listLengths: current.listLengths,
      isSuperseded: false,
      read: (...args) => this.readFrom(current, ...args),
      findCandidates: async (text, limit, { labels } = {}) =>
        current.nameIndex.findCandidates(text, limit, labels),
    };
  }

  async getCurrentLoadId(): Promise<string | null> {
    return this.current.loadId;
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    if (this.isLoading) throw loadInProgressError();
    this.isLoading = true;
    try {
      const previous = this.current;
      const diff = previous.loadId === null ? null : await diffWithStored(previous, rows);
      if (diff?.changed === false) return diff;
      const { loaded, report } = await buildGraph(rows, this.options, options.onProgress);
      this.current = loaded;
      // Statements that began on it may still run; memory is freed when they are done.
      setTimeout(() => previous.database.close(), 30_000).unref();
      return diff ?? report;
    } finally {
      this.isLoading = false;
    }
  }

  async checkReadiness(): Promise<Readiness> {
    if (this.limiter.stalledMs > (this.options.stalledAfterMs ?? DEFAULT_STALLED_AFTER_MS))
      return { state: 'unreachable', reason: 'statements that do not end' };
    return { state: this.current.loadId === null ? 'empty' : 'ready' };
  }

  async close(): Promise<void> {
    this.current.database.close();
  }
}

/** A graph that says these rows, or, without any, nothing. */
async function buildGraph(
  rows: GraphRows | null,
  options: EmbeddedOptions,
  onProgress?: LoadOptions['onProgress'],
): Promise<{ readonly loaded: LoadedGraph; readonly report: LoadReport }> {
  const root = packageRoot();
  const database = grafeo.GrafeoDB.create(null, { shuffleUnordered: options.shuffleUnordered ?? false });
  const runStatement = (statement: string, parameters: Parameters = {}) =>
    database.executeCypher(statement, parameters);
  const namedEntities: IndexedEntity[] = [];
  try {
    for (const statement of readSetupStatements(root, 'embedded')) await runStatement(statement);
    const report = await writeRows({
      stored: NO_STORED_DIGESTS,
      rows: rows ? { ...rows, nodes: collectNamed(rows.nodes, namedEntities) } : EMPTY_ROWS,
      loadedAt: new Date().toISOString(),
      fragments: readFragments(root, 'load'),
      runStatement,
      onProgress,
    });
    const loaded = {
      database,
      nameIndex: NameIndex.of(namedEntities),
      loadId: rows && randomUUID(),
      listLengths: parseListLengths(rows?.dataset.properties.longest),
    };
    return { loaded, report };
  } catch (error) {
    database.close();
    throw error;
  }
}

const EMPTY_ROWS = { nodes: [], edges: [], size: 0 };

/** What a load would change in a graph that is replaced whole: nothing is written. */
async function diffWithStored({ database }: LoadedGraph, rows: GraphRows): Promise<LoadReport> {
  const fragments = readFragments(packageRoot(), 'load');
  const stored = await readStoredDigests(fragments, async function* (statement) {
    yield* (await database.executeCypher(statement, {})).toArray();
  });
  return writeRows({ stored, rows, loadedAt: '', fragments, runStatement: async () => {} });
}

function* collectNamed(nodes: Iterable<NodeRow>, namedEntities: IndexedEntity[]): Generator<NodeRow> {
  for (const node of nodes) {
    if (isNamed(node)) namedEntities.push(toIndexedEntity(node));
    yield node;
  }
}

function isNamed(node: NodeRow): boolean {
  return 'searchKeys' in node.properties;
}

function toIndexedEntity({ id, properties }: NodeRow): IndexedEntity {
  return {
    id,
    name: String(properties.name),
    names: JSON.parse(String(properties.names)) as StoredName[],
    searchKeys: properties.searchKeys as string[],
    nameText: String(properties.nameText),
  };
}

/** Numbers as numbers: the engine gives whole numbers past some size as BigInt. What it gave is changed, not copied. */
function bigIntsToNumbers(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  const items = value as Record<string, unknown>;
  for (const key of Object.keys(items)) {
    const item = items[key];
    if (typeof item === 'bigint' || typeof item === 'object') items[key] = bigIntsToNumbers(item);
  }
  return value;
}
