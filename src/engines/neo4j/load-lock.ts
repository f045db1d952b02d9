/** Lock on loads: a load fails without changes if another one is running or has finished since it began. */
import type { GraphQLError } from 'graphql';
import type { QueryResult, Session, Transaction } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import type { GraphRows } from '../../model/graph-rows.js';
import { encodeId } from '../../model/ids.js';
import type { Fragments } from '../cypher/read-fragments.js';
import { loadInProgressError } from '../unavailable.js';

/** Longer than Neo4j takes to release the locks of a killed process. */
const LOCK_TIMEOUT_MS = 5_000;
const TIMED_OUT = Symbol('timed out');

function supersededLoadError(): GraphQLError {
  return apiError(
    'UNAVAILABLE',
    'Another load finished first; this one changed nothing. Load again if these facts should replace it.',
  );
}

type StatementRunner = Pick<Transaction, 'run'>;

/** Locks the dataset node with a lock of the database, which is released when the connection ends. */
export class LoadLock {
  private initialVersion: unknown;

  constructor(
    private readonly session: Session,
    private readonly fragments: Fragments,
    private readonly rows: GraphRows,
  ) {}

  /** Call it first, before any statement that would wait for another load, such as the creation of an index. */
  async prepare(): Promise<void> {
    this.initialVersion = await readVersion(this.runFragment(this.session, 'version'));
    const transaction = this.session.beginTransaction();
    try {
      await this.acquire(transaction);
    } finally {
      await transaction.rollback().catch(() => {});
    }
  }

  /** Holds the lock until the transaction ends. */
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
    // Closing the connection also cancels the wait on the server.
    await this.session.close();
    throw loadInProgressError();
  }
}

async function readVersion(result: PromiseLike<QueryResult>): Promise<string | null> {
  return ((await result).records[0]?.get('version') as string | undefined) ?? null;
}
