/** The driver in use; one whose connections have fallen silent is given up for another, once the database answers again. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { fault } from '../errors.js';
import { answersBolt } from './bolt-knock.js';
import { UNREACHABLE } from './neo4j-errors.js';

const KNOCK_MS = 1_000;
const BETWEEN_MS = 250;
/** How long whoever asks waits for a connection, and for another driver. */
export const WAIT_MS = 2_000;
/** By then whatever a driver that was given up still does is over, or never will be. */
const RETIRE_MS = 10_000;

export class Connections {
  private current: Driver | null;
  private next: Promise<Driver> | undefined;
  private readonly retired = new Set<Driver>();
  private readonly closed = new AbortController();

  constructor(
    private readonly uri: string,
    readonly make: () => Driver,
  ) {
    this.current = make();
  }

  /** Rejects with UNAVAILABLE where the database does not answer. */
  async driver(): Promise<Driver> {
    if (this.current) return this.current;
    const found = await Promise.race([this.next, sleep(WAIT_MS, undefined, { ref: false })]);
    if (!found) throw fault('UNAVAILABLE', UNREACHABLE);
    return found;
  }

  /**
   * Gives up a driver of which a connection has fallen silent. The driver has no time-out of its own there: such
   * connections would fill its pool. What others of its connections do may end.
   */
  lose(driver: Driver): void {
    if (driver !== this.current || this.closed.signal.aborted) return;
    this.current = null;
    this.retire(driver);
    this.next = this.find();
    this.next.catch(() => {});
  }

  async close(): Promise<void> {
    this.closed.abort();
    const drivers = [...this.retired, ...(this.current ? [this.current] : [])];
    await Promise.all(drivers.map((driver) => driver.close()));
  }

  private async find(): Promise<Driver> {
    while (!(await answersBolt(this.uri, KNOCK_MS).catch(() => false)))
      await sleep(BETWEEN_MS, undefined, { signal: this.closed.signal });
    this.closed.signal.throwIfAborted();
    this.current = this.make();
    return this.current;
  }

  private retire(driver: Driver): void {
    this.retired.add(driver);
    const end = () => {
      this.retired.delete(driver);
      void driver.close().catch(() => {});
    };
    setTimeout(end, RETIRE_MS).unref();
  }
}
