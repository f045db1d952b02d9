/** Which HTTP status a GraphQL answer gets of its errors. */
import { GraphQLError } from 'graphql';
import { findErrorDefinition, RETRY_AFTER_S } from '../../model/api-error.js';

/** From here on it is not the question that is at fault, and another try may help: proxies and clients want to see that. */
const FIRST_SERVER_ERROR = 500;

/**
 * As the GraphQL over HTTP specification has it: a question that was not executed is 4xx, but 200 to who takes plain JSON
 * alone, and one that was executed is 200. Beyond it: where nothing came (`data` is null) and the fault is ours, 5xx.
 */
export function addHttpStatus(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  if (data) return [...errors];
  return errors.map((error) => {
    const status = findErrorDefinition(error.extensions.code)?.status;
    if (!status || error.extensions.http || (data === null && status < FIRST_SERVER_ERROR)) return error;
    const http = {
      status,
      // To be left out of plain JSON.
      spec: status < FIRST_SERVER_ERROR,
      ...(status === 503 ? { headers: { 'retry-after': String(RETRY_AFTER_S) } } : {}),
    };
    const { message, nodes, source, positions, path, extensions } = error;
    return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...extensions, http } });
  });
}
