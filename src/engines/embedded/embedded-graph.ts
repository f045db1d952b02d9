/**
 * The embedded engine: an in-memory graph in this process, used when no Neo4j is configured.
 *
 * Each statement runs on its own thread and cannot be cancelled. A cancelled query returns at once, but its statement
 * keeps running and keeps its slot. Heavy statements can therefore delay other queries, but never the server, its probes
 * or its files.
 */
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { packageRoot } from '../../common/package-root.js';
import type { GraphRows, NamedEntity } from '../../model/graph-rows.js';
import { type ListLengths, parseListLengths } from '../../model/list-lengths.js';
import { type IndexedEntity, NameIndex } from '../../names/name-index.js';
import { ConcurrencyLimiter } from '../concurrency-limiter.js';
import { readFragments, readSetupStatements } from '../cypher/read-fragments.js';
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
import { bigIntsToNumbers } from './big-ints-to-numbers.js';
import { collectNamedEntities } from './collect-named-entities.js';

/** The graph of one load. The next load builds a new one, which then replaces it. */
interface LoadedGraph {
  readonly database: GrafeoDB;
  readonly nameIndex: NameIndex;
  /** See {@link Reader.loadId}. */
  readonly loadId: string | null;
  readonly listLengths: ListLengths;
}

export interface EmbeddedOptions {
  /** For tests: returns rows without an ORDER BY in random order. Default: false. */
  readonly shuffleUnordered?: boolean;
  /** Statements that run at once. */
  readonly concurrency?: number;
  /** Statements that may be queued. Default: 256. */
  readonly maxQueued?: number;
  /** Time without any statement finishing, while all slots are taken, after which the graph is unreachable. Default: 30000. */
  readonly stalledAfterMs?: number;
}

/** With fewer slots a few heavy statements block all others; with more, their threads starve the thread of the server. */
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
        throw new Error('A read statement tried to write.');
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

  /** The reader keeps the current graph, whatever is loaded later. */
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
      if (diff?.hasChanges === false) return diff;
      const { loaded, report } = await buildGraph(rows, this.options, options.onProgress);
      this.current = loaded;
      // Statements on the previous graph may still be running.
      setTimeout(() => previous.database.close(), 30_000).unref();
      return diff ?? report;
    } finally {
      this.isLoading = false;
    }
  }

  async checkReadiness(): Promise<Readiness> {
    if (this.limiter.stalledMs > (this.options.stalledAfterMs ?? DEFAULT_STALLED_AFTER_MS))
      return { state: 'unreachable', reason: 'statements that do not finish' };
    return { state: this.current.loadId === null ? 'empty' : 'ready' };
  }

  async close(): Promise<void> {
    this.current.database.close();
  }
}

/** A new graph with these rows; an empty one for null. */
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
      rows: rows ? { ...rows, nodes: collectNamedEntities(rows.nodes, namedEntities) } : EMPTY_ROWS,
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

/** What the load changes. Nothing is written, because the graph is replaced as a whole. */
async function diffWithStored({ database }: LoadedGraph, rows: GraphRows): Promise<LoadReport> {
  const fragments = readFragments(packageRoot(), 'load');
  const stored = await readStoredDigests(fragments, async function* (statement) {
    yield* (await database.executeCypher(statement, {})).toArray();
  });
  return writeRows({ stored, rows, loadedAt: '', fragments, runStatement: async () => {} });
}
