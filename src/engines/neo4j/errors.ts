/** Classifies errors of the Neo4j driver, and turns them into errors for clients, without the host or the original text. */
import neo4j, { Neo4jError } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import { NO_RESPONSE, UNREACHABLE_MESSAGE } from '../unavailable.js';

const CONNECTION_LOST_CODES = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  // The code that the driver gives a connection that ends during the handshake.
  'ProtocolError',
  'Neo.TransientError.General.DatabaseUnavailable',
]);

/** Any other error is returned unchanged; the server reports it as INTERNAL_SERVER_ERROR. */
export function toClientError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isOutOfMemory(error)) {
    return apiError(
      'UNAVAILABLE',
      'The database has too little memory for this transaction; give it more heap, or raise dbms.memory.transaction.total.max.',
      { cause: error },
    );
  }
  if (error.code.includes('TransactionTimedOut')) {
    return apiError('TIMEOUT', 'The query took longer than the server allows; request less at once.', {
      cause: error,
    });
  }
  if (isTransient(error)) return apiError('UNAVAILABLE', UNREACHABLE_MESSAGE, { cause: error });
  return error;
}

/** For operators: the error code, because the message may contain a host or a user. */
export function failureReason(error: unknown): string {
  if (error instanceof Neo4jError && /upgrade to Neo4j 5\.7/.test(error.message))
    return 'it is older than Neo4j 5.7';
  return error instanceof Neo4jError ? error.code : NO_RESPONSE;
}

export function isConnectionLost(error: unknown): boolean {
  return error instanceof Neo4jError && CONNECTION_LOST_CODES.has(error.code);
}

/** Whether a retry may succeed at once: the connection was lost, or another transaction interfered. */
export function isTransient(error: unknown): boolean {
  if (isConnectionLost(error) || isAcquisitionTimeout(error)) return true;
  return error instanceof Neo4jError && neo4j.isRetryableError(error) && !isOutOfMemory(error);
}

/** Whether the pool had no free connection in time. The driver has no error code for that. */
export function isAcquisitionTimeout(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith('Connection acquisition timed out');
}

/** Whether the database has too little memory, so that a retry would fail as well. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.includes('MemoryPoolOutOfMemory');
}
