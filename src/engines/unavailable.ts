/** Messages for a graph that cannot be read or loaded at the moment. */
import type { GraphQLError } from 'graphql';
import { apiError } from '../model/api-error.js';

export const UNREACHABLE_MESSAGE = 'The graph cannot be reached now; try again.';

/** Reason for being unreachable, where the database gave no error code. */
export const NO_RESPONSE = 'no response in time';

/** What to do about a database that can be reached but not read. The sentence has no full stop. */
export const READINESS_MESSAGES = {
  empty: 'The database is empty: load the facts with `entente load`',
  outdated: 'The database was loaded by another version of Entente: load the facts again with `entente load`',
};

export function loadInProgressError(): GraphQLError {
  return apiError(
    'UNAVAILABLE',
    'Another load is in progress; this one changed nothing. Load again when it has finished.',
  );
}
