/** Provides the Neo4j driver, and replaces it when a connection stops responding and the database is reachable again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import { UNREACHABLE_MESSAGE } from '../unavailable.js';
import { probeBolt } from './probe-bolt.js';

const BOLT_PROBE_TIMEOUT_MS = 1_000;
const RECONNECT_INTERVAL_MS = 250;
/** Time that a caller waits for a connection, or for a new driver. */
export const CONNECTION_TIMEOUT_MS = 2_000;
/** Time after which a discarded driver is closed: its other statements have finished or never will. */
const RETIREMENT_MS = 10_000;

export class DriverProvider {
  private current: Driver | null;
  private replacement: Promise<Driver> | undefined;
  private readonly retired = new Set<Driver>();
  private readonly closeController = new AbortController();

  constructor(
    private readonly uri: string,
    readonly createDriver: () => Driver,
  ) {
    this.current = createDriver();
  }

  /** Rejects with UNAVAILABLE if the database does not respond. */
  async getDriver(): Promise<Driver> {
    if (this.current) return this.current;
    const driver = await Promise.race([
      this.replacement,
      sleep(CONNECTION_TIMEOUT_MS, undefined, { ref: false }),
    ]);
    if (!driver) throw apiError('UNAVAILABLE', UNREACHABLE_MESSAGE);
    return driver;
  }

  /**
   * Replaces a driver with a connection that does not respond. The driver has no timeout for that: such connections
   * would fill its pool. Its other statements may finish first.
   */
  discard(driver: Driver): void {
    if (driver !== this.current || this.closeController.signal.aborted) return;
    this.current = null;
    this.retire(driver);
    this.replacement = this.reconnect();
    this.replacement.catch(() => {});
  }

  async close(): Promise<void> {
    this.closeController.abort();
    const drivers = [...this.retired, ...(this.current ? [this.current] : [])];
    await Promise.all(drivers.map((driver) => driver.close()));
  }

  private async reconnect(): Promise<Driver> {
    while (!(await probeBolt(this.uri, BOLT_PROBE_TIMEOUT_MS).catch(() => false)))
      await sleep(RECONNECT_INTERVAL_MS, undefined, { signal: this.closeController.signal });
    this.closeController.signal.throwIfAborted();
    this.current = this.createDriver();
    return this.current;
  }

  private retire(driver: Driver): void {
    this.retired.add(driver);
    const close = () => {
      this.retired.delete(driver);
      void driver.close().catch(() => {});
    };
    setTimeout(close, RETIREMENT_MS).unref();
  }
}
