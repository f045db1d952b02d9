/** Says in Neo4j that a load is being committed, since what it changes then comes into sight bit by bit. */
import type { Session } from 'neo4j-driver';
import type { Parts } from './statements.js';

/** Before the mark would be void; a loader that has ended sets it no more. */
const AGAIN_MS = 1_000;

export class LoadMark {
  private timer: NodeJS.Timeout | undefined;

  /** In transactions of its own: it must be in sight before the load is, and be gone after it. */
  constructor(
    private readonly session: () => Promise<Session>,
    private readonly parts: Parts,
  ) {}

  async set(): Promise<void> {
    await this.run('mark-loading');
    this.timer ??= setInterval(() => void this.run('mark-loading').catch(() => {}), AGAIN_MS);
  }

  /** Another loader's is not ours to take, unless it is void. */
  async takeBack(): Promise<void> {
    clearInterval(this.timer);
    await this.run('unmark-loading', { own: this.timer !== undefined }).catch(() => {});
  }

  private async run(part: 'mark-loading' | 'unmark-loading', parameters = {}): Promise<void> {
    const session = await this.session();
    try {
      await session.run(this.parts.get(part)?.body ?? '', parameters);
    } finally {
      await session.close();
    }
  }
}
