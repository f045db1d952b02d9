/** One load at a time: whoever finds another under way, or done since it began, changes nothing and says so. */
import type { GraphQLError } from 'graphql';
import type { QueryResult, Session, Transaction } from 'neo4j-driver';
import { fault } from '../errors.js';
import { encodeId } from './ids.js';
import type { GraphRows } from './model.js';
import type { Parts } from './statements.js';

/** Longer than the database takes to let go of what a killed load had taken. */
const WAIT_MS = 5_000;
const WAITED = Symbol('waited');

export function underWay(): GraphQLError {
  return fault(
    'UNAVAILABLE',
    'Another load is under way; nothing was changed by this one. Load again when that one is done.',
  );
}

function overtaken(): GraphQLError {
  return fault(
    'UNAVAILABLE',
    'Another load came first; nothing was changed by this one. Load again if these facts are to take its place.',
  );
}

type Runs = Pick<Transaction, 'run'>;

/** The data set of a Neo4j, as one load takes it: by a lock of the database's own, which dies with its connection. */
export class OneLoad {
  private before: unknown;

  constructor(
    private readonly session: Session,
    private readonly parts: Parts,
    private readonly rows: GraphRows,
  ) {}

  /** To begin with, before anything that would wait for another load, such as a new index. */
  async begin(): Promise<void> {
    this.before = await versionIn(this.run(this.session, 'version'));
    const transaction = this.session.beginTransaction();
    try {
      await this.take(transaction);
    } finally {
      await transaction.rollback().catch(() => {});
    }
  }

  /** Holds the data set until the transaction ends, however it ends. */
  async take(transaction: Runs): Promise<void> {
    const version = await this.inTime(versionIn(this.run(transaction, 'lock')));
    const same = version === this.rows.dataset.properties.version;
    if (version !== this.before && !same) throw overtaken();
  }

  private run(runs: Runs, part: string): PromiseLike<QueryResult> {
    return runs.run(this.parts.get(part)?.body ?? '', { id: encodeId('Dataset', 'dataset') });
  }

  private async inTime<T>(taking: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const waited = new Promise<typeof WAITED>((resolve) => {
      timer = setTimeout(resolve, WAIT_MS, WAITED);
    });
    const result = await Promise.race([taking, waited]).finally(() => clearTimeout(timer));
    if (result !== WAITED) return result;
    taking.catch(() => {});
    // Ends the connection, and with it the waiting on the server.
    await this.session.close();
    throw underWay();
  }
}

async function versionIn(answer: PromiseLike<QueryResult>): Promise<string | null> {
  return ((await answer).records[0]?.get('version') as string | undefined) ?? null;
}
