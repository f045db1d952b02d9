/** The Neo4j engine. */
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

/** Settings of the connection, named as in Neo4j's tools. */
export interface Neo4jSettings {
  readonly uri: string;
  /** Default: no authentication. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** Default: `neo4j`. */
  readonly database?: string | undefined;
  /** Time after which the database terminates a read statement. Default: 5000. */
  readonly statementTimeoutMs?: number | undefined;
}

const DEFAULT_STATEMENT_TIMEOUT_MS = 5_000;
const POOL_SIZE = 50;
/** Two connections are reserved for probes. */
const MAX_CONCURRENT_STATEMENTS = POOL_SIZE - 2;
const PROBE_TIMEOUT_MS = 1_500;
/** Time that a request waits for a load to be committed, and how often it checks. */
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
      // Neo4j would send a deprecation notice for each CALL with each result. Needs Neo4j 5.7.
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
  /** The current load. Undefined before the first read, and after another load. */
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

  /** Retries once after a transient error: after a restart of the database all pooled connections are lost. */
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

  /** Not `loadInfo`, which changes only when a statement is read. */
  async getCurrentLoadId({ signal }: ReadOptions = {}): Promise<string | null> {
    const cancellation = createCancellation(signal);
    const loadInfo = await Promise.race([this.recentLoadInfo.get(), cancellation.promise]).catch(() => null);
    cancellation.clear();
    return loadInfo?.id ?? null;
  }

  /** Waits while a load is being committed, which takes moments. Throws UNAVAILABLE if it takes longer. */
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
    // A separate driver: a read may discard the shared one, which would cancel the load.
    const driver = this.drivers.createDriver();
    try {
      return await loadNeo4j(() => this.openSession(driver), rows, options);
    } finally {
      await driver.close();
      this.recentLoadInfo.clear();
    }
  }

  /** Concurrent callers share one probe. */
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

  /** Bypasses the limiter: a busy server is still ready. */
  private async readForProbe(statement: string, parameters: Parameters): Promise<Row[]> {
    const signal = AbortSignal.timeout(PROBE_TIMEOUT_MS);
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
