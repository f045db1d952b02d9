/** Says in Neo4j that a load is being committed, since what it changes then comes into sight bit by bit. */
import type { Session } from 'neo4j-driver';
import type { Parts } from './statements.js';

/** Before the mark would be void; a loader that has ended sets it no more. */
const AGAIN_MS = 1_000;

export class LoadMark {
  private timer: NodeJS.Timeout | undefined;
  private isSet = false;
  /** What was sent last, over or not: the mark must not come after it was taken back. */
  private last: Promise<void> = Promise.resolve();

  /** In transactions of its own: it must be in sight before the load is, and be gone after it. */
  constructor(
    private readonly session: () => Session,
    private readonly parts: Parts,
  ) {}

  /** A transaction that is tried again sets it again. */
  async set(): Promise<void> {
    await this.stop();
    this.isSet = true;
    await this.run('mark-loading');
    this.repeat();
  }

  /** Another loader's is not ours to take, unless it is void. */
  async takeBack(): Promise<void> {
    const own = this.isSet;
    await this.stop();
    await this.run('unmark-loading', { own }).catch(() => {});
  }

  private async stop(): Promise<void> {
    this.isSet = false;
    clearTimeout(this.timer);
    await this.last;
  }

  private repeat(): void {
    this.timer = setTimeout(() => {
      this.last = this.run('mark-loading')
        .catch(() => {})
        .then(() => {
          if (this.isSet) this.repeat();
        });
    }, AGAIN_MS);
  }

  private async run(part: 'mark-loading' | 'unmark-loading', parameters = {}): Promise<void> {
    const session = this.session();
    try {
      await session.run(this.parts.get(part)?.body ?? '', parameters);
    } finally {
      await session.close();
    }
  }
}
