/** Gives the errors of a GraphQL response their HTTP status. */
import { GraphQLError } from 'graphql';
import { findErrorDefinition, RETRY_AFTER_S } from '../../model/api-error.js';

/** From this status on, the server failed and not the request. Proxies and clients need the status, because a retry may help. */
const FIRST_SERVER_ERROR = 500;

/**
 * Follows the GraphQL over HTTP specification: a request that was not executed gets 4xx (200 for a client that accepts
 * only plain JSON), an executed one gets 200. Beyond the specification, an executed request without data gets 5xx if
 * the server is at fault.
 */
export function addHttpStatus(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  if (data) return [...errors];
  return errors.map((error) => {
    const status = findErrorDefinition(error.extensions.code)?.status;
    if (!status || error.extensions.http || (data === null && status < FIRST_SERVER_ERROR)) return error;
    const http = {
      status,
      // Yoga ignores the status for plain JSON if this is set.
      spec: status < FIRST_SERVER_ERROR,
      ...(status === 503 ? { headers: { 'retry-after': String(RETRY_AFTER_S) } } : {}),
    };
    const { message, nodes, source, positions, path, extensions } = error;
    return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions, http } });
  });
}
