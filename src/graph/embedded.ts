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
import { type Indexed, NameIndex } from '../names/name-index.js';
import { packageRoot } from '../package-root.js';
import type {
  Graph,
  LoadOptions,
  LoadReport,
  NamedEntity,
  NameOptions,
  Parameters,
  Reader,
  Readiness,
  ReadOptions,
  Row,
} from './graph.js';
import { NOTHING, readStanding, writeRows } from './load.js';
import { type Longest, readLongest } from './longest.js';
import type { GraphRows, NodeRow, StoredName } from './model.js';
import { underWay } from './one-load.js';
import { readParts, setupStatements } from './statements.js';
import { Turns } from './turns.js';

/** What answers at a moment: a load builds the next one whole, and then takes its place. */
interface Loaded {
  readonly database: GrafeoDB;
  readonly names: NameIndex;
  /** See {@link Reader.load}. */
  readonly name: string | null;
  readonly longest: Longest;
}

export interface EmbeddedOptions {
  /** Rows without an order come in a random one: for tests. */
  readonly shuffleUnordered?: boolean;
  /** How many statements run at once. */
  readonly atOnce?: number;
  /** How many more may wait for their turn. */
  readonly mostWaiting?: number;
  /** After how long without the end of any statement the graph counts as stuck, where as many run as may. */
  readonly stuckAfterMs?: number;
}

/** With fewer, few heavy ones hold up all others; with more, their threads leave too little to the one that answers. */
const AT_ONCE = 8 * availableParallelism();
const MOST_WAITING = 256;
const STUCK_AFTER_MS = 30_000;

export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  readonly turns: Turns;
  private loading = false;

  private constructor(
    private loaded: Loaded,
    private readonly options: EmbeddedOptions,
  ) {
    this.turns = new Turns({
      atOnce: options.atOnce ?? AT_ONCE,
      mostWaiting: options.mostWaiting ?? MOST_WAITING,
    });
  }

  static async create(options: EmbeddedOptions = {}): Promise<EmbeddedGraph> {
    const { loaded } = await build(null, options);
    return new EmbeddedGraph(loaded, options);
  }

  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    return this.readOf(this.loaded, statement, parameters, options);
  }

  private async readOf(
    { database }: Loaded,
    statement: string,
    parameters: Parameters,
    options: ReadOptions = {},
  ): Promise<Row[]> {
    options.signal?.throwIfAborted();
    return this.turns.take(() => this.run(database, statement, parameters), options.signal);
  }

  private async run(database: GrafeoDB, statement: string, parameters: Parameters): Promise<Row[]> {
    const transaction = database.beginTransaction();
    try {
      const result = await transaction.executeCypher(statement, parameters);
      if (Object.values(result.counters).some((changes) => changes > 0)) {
        throw new Error('A reading statement tried to write.');
      }
      return result.toArray().map((row) => plain(row) as Row);
    } finally {
      transaction.rollback();
    }
  }

  async candidates(text: string, limit: number, { labels }: NameOptions = {}): Promise<NamedEntity[]> {
    return this.loaded.names.candidates(text, limit, labels);
  }

  /** Holds on to what is loaded now. */
  async reader(): Promise<Reader> {
    const { loaded } = this;
    return {
      load: loaded.name,
      longest: loaded.longest,
      torn: false,
      read: (...asked) => this.readOf(loaded, ...asked),
      candidates: async (text, limit, { labels } = {}) => loaded.names.candidates(text, limit, labels),
    };
  }

  async currentLoad(): Promise<string | null> {
    return this.loaded.name;
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    if (this.loading) throw underWay();
    this.loading = true;
    try {
      const previous = this.loaded;
      const compared = previous.name === null ? null : await compare(previous, rows);
      if (compared?.changed === false) return compared;
      const { loaded, report } = await build(rows, this.options, options.onProgress);
      this.loaded = loaded;
      // Statements that began on it may still run; memory is freed when they are done.
      setTimeout(() => previous.database.close(), 30_000).unref();
      return compared ?? report;
    } finally {
      this.loading = false;
    }
  }

  async readiness(): Promise<Readiness> {
    if (this.turns.stuckMs > (this.options.stuckAfterMs ?? STUCK_AFTER_MS))
      return { state: 'unreachable', reason: 'statements that do not end' };
    return { state: this.loaded.name === null ? 'empty' : 'ready' };
  }

  async close(): Promise<void> {
    this.loaded.database.close();
  }
}

/** A graph that says these rows, or, without any, nothing. */
async function build(
  rows: GraphRows | null,
  options: EmbeddedOptions,
  onProgress?: LoadOptions['onProgress'],
): Promise<{ readonly loaded: Loaded; readonly report: LoadReport }> {
  const root = packageRoot();
  const database = grafeo.GrafeoDB.create(null, { shuffleUnordered: options.shuffleUnordered ?? false });
  const run = (statement: string, parameters: Parameters = {}) =>
    database.executeCypher(statement, parameters);
  const named: Indexed[] = [];
  try {
    for (const statement of setupStatements(root, 'embedded')) await run(statement);
    const report = await writeRows({
      standing: NOTHING,
      rows: rows ? { ...rows, nodes: keepingNamed(rows.nodes, named) } : NO_ROWS,
      loadedAt: new Date().toISOString(),
      parts: readParts(root, 'write'),
      run,
      onProgress,
    });
    const loaded = {
      database,
      names: NameIndex.of(named),
      name: rows && randomUUID(),
      longest: readLongest(rows?.dataset.properties.longest),
    };
    return { loaded, report };
  } catch (error) {
    database.close();
    throw error;
  }
}

const NO_ROWS = { nodes: [], edges: [], size: 0 };

/** What a load would change in a graph that is replaced whole: nothing is written. */
async function compare({ database }: Loaded, rows: GraphRows): Promise<LoadReport> {
  const parts = readParts(packageRoot(), 'write');
  const standing = await readStanding(parts, async function* (statement) {
    yield* (await database.executeCypher(statement, {})).toArray();
  });
  return writeRows({ standing, rows, loadedAt: '', parts, run: async () => {} });
}

function* keepingNamed(nodes: Iterable<NodeRow>, named: Indexed[]): Generator<NodeRow> {
  for (const node of nodes) {
    if (isNamed(node)) named.push(indexed(node));
    yield node;
  }
}

function isNamed(node: NodeRow): boolean {
  return 'searchKeys' in node.properties;
}

function indexed({ id, properties }: NodeRow): Indexed {
  return {
    id,
    name: String(properties.name),
    names: JSON.parse(String(properties.names)) as StoredName[],
    searchKeys: properties.searchKeys as string[],
    nameText: String(properties.nameText),
  };
}

/** Numbers as numbers: the engine gives whole numbers past some size as BigInt. What it gave is changed, not copied. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value === null || typeof value !== 'object') return value;
  const parts = value as Record<string, unknown>;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    if (typeof part === 'bigint' || typeof part === 'object') parts[key] = plain(part);
  }
  return value;
}
