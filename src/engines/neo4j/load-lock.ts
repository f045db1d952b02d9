/** One load at a time: whoever finds another under way, or done since it began, changes nothing and says so. */
import type { GraphQLError } from 'graphql';
import type { QueryResult, Session, Transaction } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import type { GraphRows } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { Fragments } from '../cypher/fragments.js';
import { loadInProgressError } from '../unavailable.js';

/** Longer than the database takes to let go of what a killed load had taken. */
const LOCK_TIMEOUT_MS = 5_000;
const TIMED_OUT = Symbol('waited');

function supersededLoadError(): GraphQLError {
  return apiError(
    'UNAVAILABLE',
    'Another load came first; nothing was changed by this one. Load again if these facts are to take its place.',
  );
}

type StatementRunner = Pick<Transaction, 'run'>;

/** The data set of a Neo4j, as one load takes it: by a lock of the database's own, which dies with its connection. */
export class LoadLock {
  private initialVersion: unknown;

  constructor(
    private readonly session: Session,
    private readonly fragments: Fragments,
    private readonly rows: GraphRows,
  ) {}

  /** To begin with, before anything that would wait for another load, such as a new index. */
  async prepare(): Promise<void> {
    this.initialVersion = await readVersion(this.runFragment(this.session, 'version'));
    const transaction = this.session.beginTransaction();
    try {
      await this.acquire(transaction);
    } finally {
      await transaction.rollback().catch(() => {});
    }
  }

  /** Holds the data set until the transaction ends, however it ends. */
  async acquire(transaction: StatementRunner): Promise<void> {
    const version = await this.withTimeout(readVersion(this.runFragment(transaction, 'lock')));
    const isSameVersion = version === this.rows.dataset.properties.version;
    if (version !== this.initialVersion && !isSameVersion) throw supersededLoadError();
  }

  private runFragment(runner: StatementRunner, name: string): PromiseLike<QueryResult> {
    return runner.run(this.fragments.get(name)?.body ?? '', { id: encodeId('Dataset', 'dataset') });
  }

  private async withTimeout<T>(acquisition: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<typeof TIMED_OUT>((resolve) => {
      timer = setTimeout(resolve, LOCK_TIMEOUT_MS, TIMED_OUT);
    });
    const result = await Promise.race([acquisition, timeout]).finally(() => clearTimeout(timer));
    if (result !== TIMED_OUT) return result;
    acquisition.catch(() => {});
    // Ends the connection, and with it the waiting on the server.
    await this.session.close();
    throw loadInProgressError();
  }
}

async function readVersion(result: PromiseLike<QueryResult>): Promise<string | null> {
  return ((await result).records[0]?.get('version') as string | undefined) ?? null;
}
