/** Marks the database while a load is being committed, because its changes become visible one after another. */
import type { Session } from 'neo4j-driver';
import type { Fragments } from '../cypher/read-fragments.js';

/** Shorter than the lifetime of the mark, which expires by itself when the loader dies. */
const RENEWAL_INTERVAL_MS = 1_000;

export class LoadMarker {
  private timer: NodeJS.Timeout | undefined;
  private isSet = false;
  /** The last renewal that was sent: it must finish before the mark is removed. */
  private lastRenewal: Promise<void> = Promise.resolve();

  /** Uses sessions of its own: the mark must be visible before the load and be removed after it. */
  constructor(
    private readonly openSession: () => Session,
    private readonly fragments: Fragments,
  ) {}

  /** May be called again, when the transaction is retried. */
  async set(): Promise<void> {
    await this.stopRenewal();
    this.isSet = true;
    await this.runFragment('mark-loading');
    this.scheduleRenewal();
  }

  /** Removes the mark if this loader set it, or if it has expired. */
  async clear(): Promise<void> {
    const isOwn = this.isSet;
    await this.stopRenewal();
    await this.runFragment('unmark-loading', { own: isOwn }).catch(() => {});
  }

  private async stopRenewal(): Promise<void> {
    this.isSet = false;
    clearTimeout(this.timer);
    await this.lastRenewal;
  }

  private scheduleRenewal(): void {
    this.timer = setTimeout(() => {
      this.lastRenewal = this.runFragment('mark-loading')
        .catch(() => {})
        .then(() => {
          if (this.isSet) this.scheduleRenewal();
        });
    }, RENEWAL_INTERVAL_MS);
  }

  private async runFragment(name: 'mark-loading' | 'unmark-loading', parameters = {}): Promise<void> {
    const session = this.openSession();
    try {
      await session.run(this.fragments.get(name)?.body ?? '', parameters);
    } finally {
      await session.close();
    }
  }
}
