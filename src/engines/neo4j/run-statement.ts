/** Runs one read statement on one connection, and always settles in time, even if the connection hangs. */
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { createCancellation } from '../cancellation.js';
import type { Parameters, Row } from '../graph.js';
import type { DriverProvider } from './driver-provider.js';
import { isAcquisitionTimeout } from './errors.js';

export interface StatementOptions {
  readonly database: string;
  /** Time after which the database terminates the statement. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Time after the statement's timeout before the connection counts as hung. Neo4j checks every 2 s which statements have
 * timed out.
 */
const RESPONSE_GRACE_MS = 4_000;
/** Time that a connection may take to reset. */
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
      // The caller no longer waits for a result, but the slot must stay taken while the connection is busy.
      if (signal?.aborted) await closing;
      throw error;
    }
  } finally {
    cancellation.clear();
  }
}

/** The driver captures a stack trace for each statement, which takes longer than sending it; `runStatement` adds one to errors. */
function withoutStackTrace<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Closing the session resets the connection, which cancels the statement on the server. */
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
