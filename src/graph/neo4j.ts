/** Neo4j 5 behind the Graph interface: reads in READ mode by one statement, loads in one transaction. */

import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver';
import { fault } from '../errors.js';
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
import { planLoad, type Standing, writeBatches } from './load.js';
import { LoadMark } from './load-mark.js';
import { CATALOGUE_LABELS, type EdgeType, ENTITY_LABELS, type GraphRows, type NodeLabel } from './model.js';
import { nameCandidates } from './neo4j-names.js';
import { type Load, Neo4jReader, readLoad } from './neo4j-reader.js';
import { OneLoad } from './one-load.js';
import { type Parts, readParts, setupStatements } from './statements.js';

/** Named as Neo4j's own tools name them. */
export interface Neo4jSettings {
  readonly uri: string;
  /** Left out: no authentication. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** After how long the server ends a reading statement, in milliseconds; left out: 5 s. */
  readonly statementTimeoutMs?: number | undefined;
}

/** A statement that runs longer is ended by the server. */
const STATEMENT_TIMEOUT_MS = 5_000;
const LOAD_TIMEOUT_MS = 30 * 60_000;
/** How long a request waits for a load that is being committed, and how often it looks. */
const COMMIT_MS = 6_000;
const LOOK_MS = 50;

export function connectNeo4j(settings: Neo4jSettings): Graph {
  const auth = settings.username ? neo4j.auth.basic(settings.username, settings.password ?? '') : undefined;
  const driver = neo4j.driver(settings.uri, auth, {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 2_000,
    connectionTimeout: 3_000,
    maxTransactionRetryTime: 3_000,
    maxConnectionLifetime: 30 * 60_000,
    connectionLivenessCheckTimeout: 30_000,
    userAgent: 'entente',
  });
  return new Neo4jGraph(
    driver,
    settings.database ?? 'neo4j',
    settings.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
  );
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  private readonly write: Parts;
  private readonly setup: Parts;
  /** As it was last told; left out: not yet, or another has come. */
  private loaded: Promise<Load | null> | undefined;

  constructor(
    private readonly driver: Driver,
    private readonly database: string,
    private readonly statementTimeoutMs: number,
  ) {
    this.write = readParts(packageRoot(), 'write');
    this.setup = readParts(packageRoot(), 'setup');
  }

  async read(statement: string, parameters: Parameters, options: ReadOptions = {}): Promise<Row[]> {
    options.signal?.throwIfAborted();
    const session = this.session(neo4j.session.READ);
    // Closing the session resets the connection, which ends the statement on the server.
    const stop = () => void session.close().catch(() => {});
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      const result = await session.run(statement, withIntegers(parameters) as Parameters, {
        timeout: this.statementTimeoutMs,
      });
      return result.records.map((record) => record.toObject() as Row);
    } catch (error) {
      throw options.signal?.aborted ? options.signal.reason : told(error);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await session.close().catch(() => {});
    }
  }

  candidates(text: string, limit: number, options: ReadOptions = {}): Promise<NamedEntity[]> {
    return nameCandidates(this, text, limit, options);
  }

  async reader(): Promise<Reader> {
    // Who asks while it cannot be told finds out by reading.
    this.loaded ??= this.learn().catch(() => null);
    const known = this.loaded;
    const forget = () => {
      if (this.loaded === known) this.loaded = undefined;
    };
    const load = await known;
    if (!load) forget();
    return new Neo4jReader(this, load, forget);
  }

  /** Waits for a load that is being committed, which is a matter of moments. */
  private async learn(): Promise<Load | null> {
    for (let waited = 0; waited < COMMIT_MS; waited += LOOK_MS) {
      const load = await readLoad(this);
      if (load) return load;
      await sleep(LOOK_MS);
    }
    return null;
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    const session = this.session(neo4j.session.WRITE);
    const mark = new LoadMark(() => this.session(neo4j.session.WRITE), this.write);
    try {
      if (!options.allowForeign) await refuseForeign((statement) => session.run(statement), this.write);
      const one = new OneLoad(session, this.write, rows);
      await one.begin();
      await this.prepare(session);
      return await session.executeWrite((transaction) => this.loadIn(transaction, rows, options, one, mark), {
        timeout: LOAD_TIMEOUT_MS,
      });
    } catch (error) {
      throw told(error);
    } finally {
      await session.close().catch(() => {});
      await mark.takeBack();
    }
  }

  async readiness(): Promise<Readiness> {
    try {
      const [row] = await this.read('MATCH (dataset:Dataset) RETURN count(dataset) AS count', {});
      return { state: row?.count === 0 ? 'empty' : 'ready' };
    } catch (error) {
      return { state: 'unreachable', reason: error instanceof Error ? error.message : 'unknown' };
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    return this.driver.session({ database: this.database, defaultAccessMode });
  }

  private async prepare(session: Session): Promise<void> {
    for (const statement of setupStatements(packageRoot(), 'neo4j')) await session.run(statement);
    await session.run(this.setup.get('wait-for-indexes')?.body ?? '');
  }

  private async loadIn(
    transaction: ManagedTransaction,
    rows: GraphRows,
    options: LoadOptions,
    one: OneLoad,
    mark: LoadMark,
  ): Promise<LoadReport> {
    const run = (statement: string, parameters: Parameters = {}) =>
      transaction.run(statement, withIntegers(parameters) as Parameters);
    if (!options.allowForeign) await refuseForeign(run, this.write);
    await one.take(transaction);
    const standing = await this.standing(run);
    const plan = planLoad(standing, rows, new Date().toISOString());
    if (plan.report.changed) {
      await writeBatches(plan, this.write, run, options.onProgress);
      await mark.set();
    }
    return plan.report;
  }

  private async standing(
    run: (statement: string) => PromiseLike<{ records: { toObject(): object }[] }>,
  ): Promise<Standing> {
    const rowsOf = async (name: string) =>
      (await run(this.write.get(name)?.body ?? '')).records.map((record) => record.toObject() as Row);
    const nodes = await rowsOf('node-digests');
    const edges = await rowsOf('edge-digests');
    const labels: readonly NodeLabel[] = [...ENTITY_LABELS, ...CATALOGUE_LABELS];
    return {
      nodes: new Map(
        nodes.map((row) => {
          const label = labels.find((known) => (row.labels as string[]).includes(known)) ?? 'Person';
          return [String(row.id), { label, digest: String(row.digest) }];
        }),
      ),
      edges: new Map(
        edges.map((row) => [
          String(row.id),
          { type: row.type as EdgeType, from: String(row.from), digest: String(row.digest) },
        ]),
      ),
    };
  }
}

/** A load never mixes with what somebody else keeps in the same database, unless it is told to. */
async function refuseForeign(
  run: (statement: string) => PromiseLike<{ records: { toObject(): object }[] }>,
  parts: Parts,
): Promise<void> {
  const { records } = await run(parts.get('foreign-nodes')?.body ?? '');
  if (records.length === 0) return;
  const found = records.map((record) => {
    const { labels, count } = record.toObject() as { labels: string[]; count: number };
    return `${count} ${labels.length > 0 ? `:${labels.join(':')}` : 'without a label'}`;
  });
  throw fault(
    'INVALID_ARGUMENT',
    `The database holds nodes that are not Entente's (${found.sort().join(', ')}); nothing was changed. ` +
      'Give Entente a database of its own, or say that it may load beside them.',
  );
}

/** Whole numbers go to Neo4j as integers: a plain JavaScript number would arrive as 2.0. */
function withIntegers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(withIntegers);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIntegers(item)]));
  }
  return value;
}

const UNREACHABLE = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
]);

/** What whoever asked may know of a failure of the database: never its host or its text. */
function told(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (UNREACHABLE.has(error.code))
    return fault('UNAVAILABLE', 'The graph cannot be reached now; try again.', { cause: error });
  if (error.code.includes('MemoryPoolOutOfMemory')) {
    return fault(
      'UNAVAILABLE',
      'The database has too little memory for this in one transaction; give it more heap, or raise dbms.memory.transaction.total.max.',
      { cause: error },
    );
  }
  if (error.code.includes('TransactionTimedOut')) {
    return fault('TIMEOUT', 'The question took longer than the server allows; ask for less at once.', {
      cause: error,
    });
  }
  return error;
}
