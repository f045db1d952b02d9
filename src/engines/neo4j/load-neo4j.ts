/** Loads rows into Neo4j in one transaction, one load at a time. */
import type { ManagedTransaction, Session } from 'neo4j-driver';
import { packageRoot } from '../../common/package-root.js';
import { apiError } from '../../model/api-error.js';
import { CATALOGUE_LABELS, ENTITY_LABELS, type GraphRows, labelsOf } from '../../model/graph-rows.js';
import { fragmentBody, readFragments, readSetupStatements } from '../cypher/read-fragments.js';
import type { LoadOptions, LoadReport, Parameters, Row } from '../graph.js';
import { readStoredDigests } from '../load/stored-digests.js';
import { writeRows } from '../load/write-rows.js';
import { isOutOfMemory, toClientError } from './errors.js';
import { LoadLock } from './load-lock.js';
import { LoadMarker } from './load-marker.js';
import { toNeo4jIntegers } from './to-neo4j-integers.js';

const LOAD_TIMEOUT_MS = 30 * 60_000;
const LOAD_FRAGMENTS = readFragments(packageRoot(), 'load');
const WAIT_FOR_INDEXES = fragmentBody(readFragments(packageRoot(), 'setup'), 'wait-for-indexes');
const ENTENTE_LABELS = new Set([...ENTITY_LABELS, ...CATALOGUE_LABELS].flatMap(labelsOf));

/** `openSession` must belong to a driver that nothing else uses. */
export async function loadNeo4j(
  openSession: () => Session,
  rows: GraphRows,
  options: LoadOptions,
): Promise<LoadReport> {
  const session = openSession();
  const marker = new LoadMarker(openSession, LOAD_FRAGMENTS);
  try {
    await refuseForeignNodes((statement) => session.run(statement), options);
    const lock = new LoadLock(session, LOAD_FRAGMENTS, rows);
    await lock.prepare();
    for (const statement of readSetupStatements(packageRoot(), 'neo4j')) await session.run(statement);
    await session.run(WAIT_FOR_INDEXES);
    return await session.executeWrite(
      async (transaction) => {
        await refuseForeignNodes((statement) => transaction.run(statement), options);
        await lock.acquire(transaction);
        const report = await writeInTransaction(transaction, rows, options);
        if (report.hasChanges) await marker.set();
        return report;
      },
      { timeout: LOAD_TIMEOUT_MS },
    );
  } catch (error) {
    throw toClientError(error);
  } finally {
    await session.close().catch(() => {});
    await marker.clear();
  }
}

async function writeInTransaction(
  transaction: ManagedTransaction,
  rows: GraphRows,
  { onProgress }: LoadOptions,
): Promise<LoadReport> {
  // The driver would retry the whole transaction when it runs out of memory, in vain.
  const withoutRetry = (error: unknown) => (isOutOfMemory(error) ? toClientError(error) : error);
  const runStatement = async (statement: string, parameters: Parameters) => {
    await transaction.run(statement, toNeo4jIntegers(parameters) as Parameters).catch((error: unknown) => {
      throw withoutRetry(error);
    });
  };
  const streamRows = async function* (statement: string) {
    try {
      for await (const record of transaction.run(statement)) yield record.toObject() as Row;
    } catch (error) {
      throw withoutRetry(error);
    }
  };
  const stored = await readStoredDigests(LOAD_FRAGMENTS, streamRows);
  return writeRows({
    stored,
    rows,
    loadedAt: new Date().toISOString(),
    fragments: LOAD_FRAGMENTS,
    runStatement,
    onProgress,
  });
}

/**
 * Rejects a database with nodes that are not Entente's, unless `allowForeign` is set. Foreign nodes with one of Entente's
 * labels are always rejected.
 */
async function refuseForeignNodes(
  run: (statement: string) => PromiseLike<{ records: { toObject(): object }[] }>,
  { allowForeign = false }: LoadOptions,
): Promise<void> {
  const { records } = await run(fragmentBody(LOAD_FRAGMENTS, 'foreign-nodes'));
  const foreign = records.map((record) => record.toObject() as { labels: string[]; count: number });
  const conflicting = foreign.filter(({ labels }) => labels.some((label) => ENTENTE_LABELS.has(label)));
  const refused = allowForeign ? conflicting : foreign;
  if (refused.length === 0) return;
  const found = refused.map(
    ({ labels, count }) => `${count} ${labels.length > 0 ? `:${labels.join(':')}` : 'without a label'}`,
  );
  throw apiError(
    'INVALID_ARGUMENT',
    `The database holds nodes that are not Entente's (${found.sort().join(', ')}); nothing was changed. Use a separate ` +
      `database${conflicting.length > 0 ? ", because nodes with Entente's labels cannot be distinguished from its own" : ', or load with --allow-foreign'}.`,
  );
}
