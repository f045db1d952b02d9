/** Neo4j 5 behind the Graph interface: reads in READ mode by one statement. */
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import type { GraphRows, NamedEntity } from '../../model/graph-rows.js';
import { createCancellation } from '../cancellation.js';
import { ConcurrencyLimiter } from '../concurrency-limiter.js';
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
import { CachedValue } from './cached-value.js';
import { CONNECTION_TIMEOUT_MS, DriverProvider } from './driver-provider.js';
import { failureReason, isConnectionLost, isTransient, toClientError } from './errors.js';
import { findNameCandidates } from './find-name-candidates.js';
import { type LoadInfo, Neo4jReader, readLoadInfo, readLoadState } from './neo4j-reader.js';
import { PlanCacheWarmer } from './plan-cache-warmer.js';
import { runStatement } from './run-statement.js';
import { toNeo4jIntegers } from './to-neo4j-integers.js';

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
const DEFAULT_STATEMENT_TIMEOUT_MS = 5_000;
/** Of connections. Two are for the probes and whoever loads. */
const POOL_SIZE = 50;
const MAX_CONCURRENT_STATEMENTS = POOL_SIZE - 2;
/** A database that takes longer to say so is not ready. */
const READINESS_TIMEOUT_MS = 1_500;
/** How long a request waits for a load that is being committed, and how often it looks. */
const MAX_COMMIT_WAIT_MS = 6_000;
const COMMIT_POLL_MS = 50;

export function connectNeo4j(settings: Neo4jSettings): Graph {
  const auth = settings.username ? neo4j.auth.basic(settings.username, settings.password ?? '') : undefined;
  const createDriver = () =>
    neo4j.driver(settings.uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: POOL_SIZE,
      connectionAcquisitionTimeout: CONNECTION_TIMEOUT_MS,
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
    new DriverProvider(settings.uri, createDriver),
    settings.database ?? 'neo4j',
    settings.statementTimeoutMs ?? DEFAULT_STATEMENT_TIMEOUT_MS,
  );
}

class Neo4jGraph implements Graph {
  readonly engine = 'neo4j';
  /** As it was last told; left out: not yet, or another has come. */
  private loadInfo: Promise<LoadInfo> | undefined;
  private readonly recentLoadInfo = new CachedValue(() =>
    readLoadInfo({ read: (text, parameters) => this.readForProbe(text, parameters) }),
  );
  private pendingProbe: Promise<Readiness> | undefined;
  private readonly planCacheWarmer = new PlanCacheWarmer();
  private readonly limiter = new ConcurrencyLimiter({
    concurrency: MAX_CONCURRENT_STATEMENTS,
    maxWaitMs: CONNECTION_TIMEOUT_MS,
  });

  constructor(
    private readonly drivers: DriverProvider,
    private readonly database: string,
    private readonly statementTimeoutMs: number,
  ) {}

  async read(statement: string, parameters: Parameters, { signal }: ReadOptions = {}): Promise<Row[]> {
    signal?.throwIfAborted();
    const run = () => this.runWithRetry(statement, parameters, signal);
    const queuedAt = Date.now();
    const runLimited = () => this.limiter.run(run, signal, queuedAt);
    return this.planCacheWarmer.run(statement, runLimited, signal).catch((error: unknown) => {
      if (isConnectionLost(error)) this.planCacheWarmer.clear();
      throw toClientError(error);
    });
  }

  /** Once more where it was the connection that failed: after a restart of the database each of the pool is lost. */
  private async runWithRetry(
    statement: string,
    parameters: Parameters,
    signal?: AbortSignal,
  ): Promise<Row[]> {
    const attempt = () =>
      runStatement(this.drivers, statement, toNeo4jIntegers(parameters) as Parameters, {
        database: this.database,
        timeoutMs: this.statementTimeoutMs,
        signal,
      });
    return attempt().catch((error: unknown) => {
      if (!isTransient(error) || signal?.aborted) throw error;
      return attempt();
    });
  }

  findCandidates(text: string, limit: number, options: NameSearchOptions = {}): Promise<NamedEntity[]> {
    return findNameCandidates(this, text, limit, options, false);
  }

  async createReader({ signal }: ReadOptions = {}): Promise<Reader> {
    this.loadInfo ??= this.waitForLoadInfo();
    const loadInfo = this.loadInfo;
    const clear = () => {
      if (this.loadInfo === loadInfo) this.loadInfo = undefined;
    };
    loadInfo.catch(clear);
    const cancellation = createCancellation(signal);
    const loadInfoOrFailure = await Promise.race([loadInfo, cancellation.promise]).catch(
      (failure: unknown) => ({ failure }),
    );
    cancellation.clear();
    return new Neo4jReader(this, loadInfoOrFailure, clear);
  }

  /** Whoever reads notices another load by itself; whoever does not read would not. */
  async getCurrentLoadId({ signal }: ReadOptions = {}): Promise<string | null> {
    const cancellation = createCancellation(signal);
    const loadInfo = await Promise.race([this.recentLoadInfo.get(), cancellation.promise]).catch(() => null);
    cancellation.clear();
    return loadInfo?.id ?? null;
  }

  /** Waits for a load that is being committed, which is a matter of moments. */
  private async waitForLoadInfo(): Promise<LoadInfo> {
    for (const deadline = Date.now() + MAX_COMMIT_WAIT_MS; Date.now() < deadline; ) {
      const loadInfo = await readLoadInfo(this);
      if (loadInfo) return loadInfo;
      await sleep(COMMIT_POLL_MS);
    }
    throw apiError('UNAVAILABLE', 'The graph is being loaded; try again.');
  }

  async load(rows: GraphRows, options: LoadOptions = {}): Promise<LoadReport> {
    const { loadNeo4j } = await import('./load-neo4j.js');
    // Of its own: what reads may give up its driver, and with it all that others do on it.
    const driver = this.drivers.createDriver();
    try {
      return await loadNeo4j(() => this.openSession(driver), rows, options);
    } finally {
      await driver.close();
      this.recentLoadInfo.clear();
    }
  }

  /** Asked by many at once, the database is asked once. */
  checkReadiness(): Promise<Readiness> {
    this.pendingProbe ??= this.probe().finally(() => {
      this.pendingProbe = undefined;
    });
    return this.pendingProbe;
  }

  private async probe(): Promise<Readiness> {
    try {
      return {
        state: await readLoadState({ read: (text, parameters) => this.readForProbe(text, parameters) }),
      };
    } catch (error) {
      return { state: 'unreachable', reason: failureReason(error) };
    }
  }

  /** Not in its turn: a server with much to do is ready, and knows what it is of. */
  private async readForProbe(statement: string, parameters: Parameters): Promise<Row[]> {
    const signal = AbortSignal.timeout(READINESS_TIMEOUT_MS);
    const cancellation = createCancellation(signal);
    try {
      return await Promise.race([this.runWithRetry(statement, parameters, signal), cancellation.promise]);
    } finally {
      cancellation.clear();
    }
  }

  async close(): Promise<void> {
    await this.drivers.close();
  }

  private openSession(driver: Driver): Session {
    return driver.session({ database: this.database, defaultAccessMode: neo4j.session.WRITE });
  }
}
