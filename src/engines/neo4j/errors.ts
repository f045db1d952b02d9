/** What whoever asked may know of a failure of the database: never its host or its text. */
import neo4j, { Neo4jError } from 'neo4j-driver';
import { apiError } from '../../model/api-error.js';
import { NO_RESPONSE, UNREACHABLE_MESSAGE } from '../unavailable.js';

const CONNECTION_LOST_CODES = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  // So the driver calls it where the connection ends while it is made.
  'ProtocolError',
  'Neo.TransientError.General.DatabaseUnavailable',
]);

export function toClientError(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  if (isOutOfMemory(error)) {
    return apiError(
      'UNAVAILABLE',
      'The database has too little memory for this in one transaction; give it more heap, or raise dbms.memory.transaction.total.max.',
      { cause: error },
    );
  }
  if (error.code.includes('TransactionTimedOut')) {
    return apiError('TIMEOUT', 'The question took longer than the server allows; ask for less at once.', {
      cause: error,
    });
  }
  if (isTransient(error)) return apiError('UNAVAILABLE', UNREACHABLE_MESSAGE, { cause: error });
  return error;
}

/** For whoever runs the server: its code, since its text may name a host or a user. */
export function failureReason(error: unknown): string {
  if (error instanceof Neo4jError && /upgrade to Neo4j 5\.7/.test(error.message))
    return 'it is older than Neo4j 5.7';
  return error instanceof Neo4jError ? error.code : NO_RESPONSE;
}

export function isConnectionLost(error: unknown): boolean {
  return error instanceof Neo4jError && CONNECTION_LOST_CODES.has(error.code);
}

/** Whether the same statement may well succeed at once: its connection was lost, or it met another transaction. */
export function isTransient(error: unknown): boolean {
  if (isConnectionLost(error) || isAcquisitionTimeout(error)) return true;
  return error instanceof Neo4jError && neo4j.isRetryableError(error) && !isOutOfMemory(error);
}

/** Whether no connection came in time; the driver has no code for it. */
export function isAcquisitionTimeout(error: unknown): boolean {
  return error instanceof Neo4jError && error.message.startsWith('Connection acquisition timed out');
}

/** Whether the database has too little memory for it, so that it will fail again. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Neo4jError && error.code.includes('MemoryPoolOutOfMemory');
}
