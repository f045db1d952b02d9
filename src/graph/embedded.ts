/** The embedded engine: the same Cypher in this process, in memory, when no Neo4j is configured. */
import grafeo, { type GrafeoDB } from '@grafeo-db/js';
import { NameIndex } from '../names/name-index.js';
import { packageRoot } from '../package-root.js';
import type {
  Graph,
  LoadOptions,
  LoadReport,
  NamedEntity,
  Parameters,
  Reader,
  Readiness,
  ReadOptions,
  Row,
} from './graph.js';
import { NOTHING, planLoad, type Standing, writeBatches } from './load.js';
import { type Longest, readLongest } from './longest.js';
import type { GraphRows, NodeRow, StoredName } from './model.js';
import { underWay } from './one-load.js';
import { readParts, setupStatements } from './statements.js';

/** What answers at a moment: a load builds the next one whole, and then takes its place. */
interface Loaded {
  readonly database: GrafeoDB;
  readonly names: NameIndex;
  readonly standing: Standing;
  readonly longest: Longest;
}

export interface EmbeddedOptions {
  /** Rows without an order come in a random one: for tests. */
  readonly shuffleUnordered?: boolean;
}

export class EmbeddedGraph implements Graph {
  readonly engine = 'embedded';
  private loading = false;

  private constructor(
    private loaded: Loaded,
    private readonly options: EmbeddedOptions,
  ) {}

  static async create(options: EmbeddedOptions = {}): Promise<EmbeddedGraph> {
    return new EmbeddedGraph(await build({ nodes: [], edges: [] }, options), options);
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
    const transaction = database.beginTransaction();
    const answer = transaction.executeCypher(statement, parameters).then((result) => {
      if (Object.values(result.counters).some((changes) => changes > 0)) {
        throw new Error('A reading statement tried to write.');
      }
      return result.toArray().map((row) => plain(row) as Row);
    });
    return untilAborted(
      answer.finally(() => transaction.rollback()),
      options.signal,
    );
  }

  async candidates(text: string, limit: number): Promise<NamedEntity[]> {
    return this.loaded.names.candidates(text, limit);
  }

  /** Holds on to what is loaded now. */
  async reader(): Promise<Reader> {
    const { loaded } = this;
    return {
      longest: loaded.longest,
      torn: false,
      read: (...asked) => this.readOf(loaded, ...asked),
      candidates: async (text, limit) => loaded.names.candidates(text, limit),
    };
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    if (this.loading) throw underWay();
    const { report } = planLoad(this.loaded.standing, rows, now());
    if (!report.changed) return report;
    this.loading = true;
    try {
      const previous = this.loaded;
      this.loaded = await build(rows, this.options, options.onProgress);
      // Statements that began on it may still run; memory is freed when they are done.
      setTimeout(() => previous.database.close(), 30_000).unref();
      return report;
    } finally {
      this.loading = false;
    }
  }

  async readiness(): Promise<Readiness> {
    return { state: this.loaded.standing.nodes.size > 0 ? 'ready' : 'empty' };
  }

  async close(): Promise<void> {
    this.loaded.database.close();
  }
}

async function build(
  rows: GraphRows,
  options: EmbeddedOptions,
  onProgress?: LoadOptions['onProgress'],
): Promise<Loaded> {
  const root = packageRoot();
  const database = grafeo.GrafeoDB.create(null, options);
  const run = (statement: string, parameters?: Parameters) => database.executeCypher(statement, parameters);
  try {
    for (const statement of setupStatements(root, 'embedded')) await run(statement);
    await writeBatches(planLoad(NOTHING, rows, now()), readParts(root, 'write'), run, onProgress);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    database,
    names: NameIndex.of(rows.nodes.filter(isNamed).map(indexed)),
    standing: standingOf(rows),
    longest: readLongest(rows.nodes.find(({ label }) => label === 'Dataset')?.properties.longest),
  };
}

function standingOf(rows: GraphRows): Standing {
  return {
    nodes: new Map(
      rows.nodes.map(({ id, label, properties }) => [id, { label, digest: String(properties.digest) }]),
    ),
    edges: new Map(
      rows.edges.map(({ id, type, from, to, properties }) => [
        id,
        { type, from, to, digest: String(properties.digest) },
      ]),
    ),
  };
}

function isNamed(node: NodeRow): boolean {
  return 'searchKeys' in node.properties;
}

function indexed({ id, properties }: NodeRow): NamedEntity & { searchKeys: string[] } {
  return {
    id,
    name: String(properties.name),
    names: JSON.parse(String(properties.names)) as StoredName[],
    searchKeys: properties.searchKeys as string[],
  };
}

function now(): string {
  return new Date().toISOString();
}

/** Numbers as numbers: the engine gives whole numbers past some size as BigInt. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  }
  return value;
}

/** The engine cannot be interrupted; whoever waits is let go, and its answer is dropped. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return answer;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
    answer.catch(() => {});
  }
}
