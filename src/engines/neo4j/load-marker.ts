/** Says in Neo4j that a load is being committed, since what it changes then comes into sight bit by bit. */
import type { Session } from 'neo4j-driver';
import type { Fragments } from '../cypher/fragments.js';

/** Before the mark would be void; a loader that has ended sets it no more. */
const RENEWAL_INTERVAL_MS = 1_000;

export class LoadMarker {
  private timer: NodeJS.Timeout | undefined;
  private isSet = false;
  /** What was sent last, over or not: the mark must not come after it was taken back. */
  private lastRenewal: Promise<void> = Promise.resolve();

  /** In transactions of its own: it must be in sight before the load is, and be gone after it. */
  constructor(
    private readonly openSession: () => Session,
    private readonly fragments: Fragments,
  ) {}

  /** A transaction that is tried again sets it again. */
  async set(): Promise<void> {
    await this.stopRenewal();
    this.isSet = true;
    await this.runFragment('mark-loading');
    this.scheduleRenewal();
  }

  /** Another loader's is not ours to take, unless it is void. */
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
