/** Loads into Neo4j: one at a time, in one transaction, beside nothing that is not Entente's unless told so. */
import type { ManagedTransaction, Session } from 'neo4j-driver';
import { fault } from '../errors.js';
import { packageRoot } from '../package-root.js';
import type { LoadOptions, LoadReport, Parameters, Row } from './graph.js';
import { withIntegers } from './integers.js';
import { readStanding, writeRows } from './load.js';
import { LoadMark } from './load-mark.js';
import { CATALOGUE_LABELS, ENTITY_LABELS, type GraphRows, labelsOf } from './model.js';
import { isTooMuch, told } from './neo4j-errors.js';
import { OneLoad } from './one-load.js';
import { readParts, setupStatements } from './statements.js';

const TIMEOUT_MS = 30 * 60_000;
const WRITE = readParts(packageRoot(), 'write');
const WAIT_FOR_INDEXES = readParts(packageRoot(), 'setup').get('wait-for-indexes')?.body ?? '';
const OURS = new Set([...ENTITY_LABELS, ...CATALOGUE_LABELS].flatMap(labelsOf));

/** `newSession`: of a driver that nobody else uses. */
export async function loadNeo4j(
  newSession: () => Session,
  rows: GraphRows,
  options: LoadOptions,
): Promise<LoadReport> {
  const session = newSession();
  const mark = new LoadMark(newSession, WRITE);
  try {
    await refuseForeign((statement) => session.run(statement), options);
    const one = new OneLoad(session, WRITE, rows);
    await one.begin();
    for (const statement of setupStatements(packageRoot(), 'neo4j')) await session.run(statement);
    await session.run(WAIT_FOR_INDEXES);
    return await session.executeWrite(
      async (transaction) => {
        await refuseForeign((statement) => transaction.run(statement), options);
        await one.take(transaction);
        const report = await write(transaction, rows, options);
        if (report.changed) await mark.set();
        return report;
      },
      { timeout: TIMEOUT_MS },
    );
  } catch (error) {
    throw told(error);
  } finally {
    await session.close().catch(() => {});
    await mark.takeBack();
  }
}

async function write(
  transaction: ManagedTransaction,
  rows: GraphRows,
  { onProgress }: LoadOptions,
): Promise<LoadReport> {
  // What is too much the driver would try all of again, to the same end.
  const untried = (error: unknown) => (isTooMuch(error) ? told(error) : error);
  const run = async (statement: string, parameters: Parameters) => {
    await transaction.run(statement, withIntegers(parameters) as Parameters).catch((error: unknown) => {
      throw untried(error);
    });
  };
  const read = async function* (statement: string) {
    try {
      for await (const record of transaction.run(statement)) yield record.toObject() as Row;
    } catch (error) {
      throw untried(error);
    }
  };
  const standing = await readStanding(WRITE, read);
  return writeRows({ standing, rows, loadedAt: new Date().toISOString(), parts: WRITE, run, onProgress });
}

/** A load never mixes with what somebody else keeps in the same database, unless it is told to; under our labels never. */
async function refuseForeign(
  run: (statement: string) => PromiseLike<{ records: { toObject(): object }[] }>,
  { allowForeign = false }: LoadOptions,
): Promise<void> {
  const { records } = await run(WRITE.get('foreign-nodes')?.body ?? '');
  const foreign = records.map((record) => record.toObject() as { labels: string[]; count: number });
  const likeOurs = foreign.filter(({ labels }) => labels.some((label) => OURS.has(label)));
  const refused = allowForeign ? likeOurs : foreign;
  if (refused.length === 0) return;
  const found = refused.map(
    ({ labels, count }) => `${count} ${labels.length > 0 ? `:${labels.join(':')}` : 'without a label'}`,
  );
  throw fault(
    'INVALID_ARGUMENT',
    `The database holds nodes that are not Entente's (${found.sort().join(', ')}); nothing was changed. Give Entente a ` +
      `database of its own${likeOurs.length > 0 ? "; beside nodes that have Entente's labels it never loads" : ', or say that it may load beside them'}.`,
  );
}
