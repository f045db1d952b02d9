/** Neo4j 5 behind the Graph interface: reads in READ mode by one statement. */
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { fault } from '../errors.js';
import { FirstAlone } from './first-alone.js';
import { Fresh } from './fresh.js';
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
import { withIntegers } from './integers.js';
import { interruption } from './interruption.js';
import type { GraphRows } from './model.js';
import { Connections, WAIT_MS } from './neo4j-connections.js';
import { isGone, isPassing, reasonOf, told } from './neo4j-errors.js';
import { nameCandidates } from './neo4j-names.js';
import { type Load, Neo4jReader, readLoad, stateOf } from './neo4j-reader.js';
import { runStatement } from './neo4j-statement.js';
import { Turns } from './turns.js';

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
/** Of connections. Two are for the probes and whoever loads. */
const POOL = 50;
const AT_ONCE = POOL - 2;
/** A database that takes longer to say so is not ready. */
const READY_MS = 1_500;
/** How long a request waits for a load that is being committed, and how often it looks. */
const COMMIT_MS = 6_000;
const LOOK_MS = 50;

export function connectNeo4j(settings: Neo4jSettings): Graph {
  const auth = settings.username ? neo4j.auth.basic(settings.username, settings.password ?? '') : undefined;
  const make = () =>
    neo4j.driver(settings.uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: POOL,
      connectionAcquisitionTimeout: WAIT_MS,
      connectionTimeout: 3_000,
      maxTransactionRetryTime: 3_000,
      maxConnectionLifetime: 30 * 60_000,
      connectionLivenessCheckTimeout: 30_000,
      telemetryDisabled: true,
      // Of each CALL Neo4j would tell, with each answer, that it may be written otherwise by now. No Neo4j before 5.7 takes this.
      notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
      userAgent: 'entente',
    });
  return new Neo4jGraph(
    new Connections(settings.uri, make),
    settings.database ?? 'neo4j',
    settings.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS,
  );
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  /** As it was last told; left out: not yet, or another has come. */
  private loaded: Promise<Load> | undefined;
  private readonly fresh = new Fresh(() =>
    readLoad({ read: (text, parameters) => this.probed(text, parameters) }),
  );
  private probing: Promise<Readiness> | undefined;
  private readonly firstAlone = new FirstAlone();
  private readonly turns = new Turns({ atOnce: AT_ONCE, longestWaitMs: WAIT_MS });

  constructor(
    private readonly connections: Connections,
    private readonly database: string,
    private readonly statementTimeoutMs: number,
  ) {}

  async read(statement: string, parameters: Parameters, { signal }: ReadOptions = {}): Promise<Row[]> {
    signal?.throwIfAborted();
    const run = () => this.run(statement, parameters, signal);
    const since = Date.now();
    const inTurn = () => this.turns.take(run, signal, since);
    return this.firstAlone.run(statement, inTurn, signal).catch((error: unknown) => {
      if (isGone(error)) this.firstAlone.forget();
      throw told(error);
    });
  }

  /** Once more where it was the connection that failed: after a restart of the database each of the pool is lost. */
  private async run(statement: string, parameters: Parameters, signal?: AbortSignal): Promise<Row[]> {
    const once = () =>
      runStatement(this.connections, statement, withIntegers(parameters) as Parameters, {
        database: this.database,
        timeoutMs: this.statementTimeoutMs,
        signal,
      });
    return once().catch((error: unknown) => {
      if (!isPassing(error) || signal?.aborted) throw error;
      return once();
    });
  }

  candidates(text: string, limit: number, options: NameOptions = {}): Promise<NamedEntity[]> {
    return nameCandidates(this, text, limit, options, false);
  }

  async reader({ signal }: ReadOptions = {}): Promise<Reader> {
    this.loaded ??= this.learn();
    const known = this.loaded;
    const forget = () => {
      if (this.loaded === known) this.loaded = undefined;
    };
    known.catch(forget);
    const over = interruption(signal);
    const load = await Promise.race([known, over.promise]).catch((failure: unknown) => ({ failure }));
    over.clear();
    return new Neo4jReader(this, load, forget);
  }

  /** Whoever reads notices another load by itself; whoever does not read would not. */
  async currentLoad({ signal }: ReadOptions = {}): Promise<string | null> {
    const over = interruption(signal);
    const load = await Promise.race([this.fresh.told(), over.promise]).catch(() => null);
    over.clear();
    return load?.name ?? null;
  }

  /** Waits for a load that is being committed, which is a matter of moments. */
  private async learn(): Promise<Load> {
    for (const until = Date.now() + COMMIT_MS; Date.now() < until; ) {
      const load = await readLoad(this);
      if (load) return load;
      await sleep(LOOK_MS);
    }
    throw fault('UNAVAILABLE', 'The graph is being loaded; try again.');
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    const { loadNeo4j } = await import('./neo4j-load.js');
    // Of its own: what reads may give up its driver, and with it all that others do on it.
    const driver = this.connections.make();
    try {
      return await loadNeo4j(() => this.session(driver), rows, options);
    } finally {
      await driver.close();
      this.fresh.forget();
    }
  }

  /** Asked by many at once, the database is asked once. */
  readiness(): Promise<Readiness> {
    this.probing ??= this.probe().finally(() => {
      this.probing = undefined;
    });
    return this.probing;
  }

  private async probe(): Promise<Readiness> {
    try {
      return { state: await stateOf({ read: (text, parameters) => this.probed(text, parameters) }) };
    } catch (error) {
      return { state: 'unreachable', reason: reasonOf(error) };
    }
  }

  /** Not in its turn: a server with much to do is ready, and knows what it is of. */
  private async probed(statement: string, parameters: Parameters): Promise<Row[]> {
    const signal = AbortSignal.timeout(READY_MS);
    const over = interruption(signal);
    try {
      return await Promise.race([this.run(statement, parameters, signal), over.promise]);
    } finally {
      over.clear();
    }
  }

  async close(): Promise<void> {
    await this.connections.close();
  }

  private session(driver: Driver): Session {
    return driver.session({ database: this.database, defaultAccessMode: neo4j.session.WRITE });
  }
}
