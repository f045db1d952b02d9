/** One reading statement on one connection, over in time whatever becomes of the connection. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import type { Parameters, Row } from './graph.js';
import { interruption } from './interruption.js';
import type { Connections } from './neo4j-connections.js';
import { isNoConnection } from './neo4j-errors.js';

export interface StatementOptions {
  readonly database: string;
  /** After how long the server ends it. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * How much longer than a statement may take its answer may, before the database counts as silent. Neo4j looks every 2 s
 * which statements have taken too long.
 */
const SILENCE_MS = 4_000;
/** How long a connection may take to end what it does; to get one in the first place takes up to 2 s. */
const RESET_MS = 3_000;

export async function runStatement(
  connections: Connections,
  statement: string,
  parameters: Parameters,
  { database, timeoutMs, signal }: StatementOptions,
): Promise<Row[]> {
  let driver: Driver | undefined;
  const over = interruption(signal, timeoutMs + SILENCE_MS, () => driver && connections.lose(driver));
  try {
    driver = await Promise.race([connections.driver(), over.promise]);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const answer = withoutStack(() => session.run(statement, parameters, { timeout: timeoutMs }));
      const { records } = await Promise.race([answer, over.promise]);
      await session.close();
      return records.map((record) => record.toObject() as Row);
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      if (isNoConnection(error)) connections.lose(driver);
      const released = release(session, driver, connections);
      // Whoever gave up waits no more, but until then the connection is not free.
      if (signal?.aborted) await released;
      throw error;
    }
  } finally {
    over.clear();
  }
}

/** The driver writes down where each statement was run from, which takes longer than to send it; where one fails, we do. */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closing the session resets the connection, which ends the statement on the server. */
function release(session: Session, driver: Driver, connections: Connections): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      connections.lose(driver);
      resolve();
    }, RESET_MS);
    void session
      .close()
      .catch(() => {})
      .then(() => {
        clearTimeout(late);
        resolve();
      });
  });
}
