/** One reading statement on one connection, over in time whatever becomes of the connection. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { createCancellation } from '../cancellation.js';
import type { Parameters, Row } from '../graph.js';
import type { DriverProvider } from './driver-provider.js';
import { isAcquisitionTimeout } from './errors.js';

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
const RESPONSE_GRACE_MS = 4_000;
/** How long a connection may take to end what it does; to get one in the first place takes up to 2 s. */
const RESET_TIMEOUT_MS = 3_000;

export async function runStatement(
  drivers: DriverProvider,
  statement: string,
  parameters: Parameters,
  { database, timeoutMs, signal }: StatementOptions,
): Promise<Row[]> {
  let driver: Driver | undefined;
  const cancellation = createCancellation(
    signal,
    timeoutMs + RESPONSE_GRACE_MS,
    () => driver && drivers.discard(driver),
  );
  try {
    driver = await Promise.race([drivers.getDriver(), cancellation.promise]);
    const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
    try {
      const result = withoutStackTrace(() => session.run(statement, parameters, { timeout: timeoutMs }));
      const { records } = await Promise.race([result, cancellation.promise]);
      await session.close();
      return records.map((record) => record.toObject() as Row);
    } catch (error) {
      if (error instanceof Error) Error.captureStackTrace(error);
      if (isAcquisitionTimeout(error)) drivers.discard(driver);
      const closing = closeSession(session, driver, drivers);
      // Whoever gave up waits no more, but until then the connection is not free.
      if (signal?.aborted) await closing;
      throw error;
    }
  } finally {
    cancellation.clear();
  }
}

/** The driver writes down where each statement was run from, which takes longer than to send it; where one fails, we do. */
function withoutStackTrace<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closing the session resets the connection, which ends the statement on the server. */
function closeSession(session: Session, driver: Driver, drivers: DriverProvider): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      drivers.discard(driver);
      resolve();
    }, RESET_TIMEOUT_MS);
    void session
      .close()
      .catch(() => {})
      .then(() => {
        clearTimeout(timer);
        resolve();
      });
  });
}
