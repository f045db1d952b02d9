/** Turns any error into one for clients: a stable code and a request id, never Cypher, host names or stack traces. */
import { GraphQLError } from 'graphql';
import type { GraphQLHTTPExtensions } from 'graphql-yoga';
import { ERROR_DEFINITIONS, type ErrorCode, findErrorDefinition } from '../../model/api-error.js';

export interface InternalErrorReport {
  readonly requestId: string;
  readonly error: unknown;
}

/** Returns the error for the client; `report` receives internal errors only. */
export function maskError(
  error: unknown,
  requestId: string,
  report: (report: InternalErrorReport) => void,
  /** Whether messages keep GraphQL's "Did you mean …?", which reveals names of the schema. */
  hasSuggestions = true,
): GraphQLError {
  const publicError = toPublicError(error);
  if (publicError) return addRequestId(publicError, publicError.extensions, requestId, hasSuggestions);
  report({ requestId, error: error instanceof GraphQLError ? (error.originalError ?? error) : error });
  return createErrorWithCode(error, 'INTERNAL_SERVER_ERROR', { requestId });
}

/** The code that {@link maskError} gives to the error. */
export function getErrorCode(error: unknown): ErrorCode {
  const publicError = toPublicError(error);
  return publicError ? toErrorCode(publicError.extensions.code) : 'INTERNAL_SERVER_ERROR';
}

/** Null for an internal error. */
function toPublicError(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError && findErrorDefinition(error.extensions.code)) return error;
  let inner = error;
  while (inner instanceof GraphQLError) inner = inner.originalError;
  // Without an original error it is GraphQL's own: the document or the variables do not match the schema.
  if (!inner) return error as GraphQLError;
  return inner instanceof Error && ABORT_ERROR_NAMES.has(inner.name)
    ? createErrorWithCode(error, 'TIMEOUT')
    : null;
}

/** An aborted signal rejects with one of these: the deadline has passed, or the client has disconnected. */
const ABORT_ERROR_NAMES = new Set(['TimeoutError', 'AbortError']);

/** Keeps the place of the error, and replaces its text with the text for the code. */
function createErrorWithCode(error: unknown, code: ErrorCode, extensions = {}): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  const { meaning, remedy } = ERROR_DEFINITIONS[code];
  return new GraphQLError(`${meaning} ${remedy}`, {
    ...(nodes ? { nodes } : {}),
    ...(path ? { path } : {}),
    extensions: { code, ...extensions },
  });
}

function addRequestId(
  error: GraphQLError,
  extensions: Record<string, unknown>,
  requestId: string,
  hasSuggestions: boolean,
): GraphQLError {
  const { originalError: _, http, ...known } = extensions;
  const message = hasSuggestions ? error.message : error.message.replace(/ Did you mean .*\?$/s, '');
  return new GraphQLError(message, {
    ...(error.nodes ? { nodes: error.nodes } : {}),
    ...(error.source ? { source: error.source } : {}),
    ...(error.positions ? { positions: error.positions } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: {
      ...known,
      code: toErrorCode(known.code),
      requestId,
      ...(http ? { http: toHttpExtensions(known.code, http as GraphQLHTTPExtensions) } : {}),
    },
  });
}

/** Yoga has its own codes for malformed requests, and one for a chunked body that is too large. */
function toErrorCode(code: unknown): ErrorCode {
  if (code === 'REQUEST_ENTITY_TOO_LARGE') return 'LIMIT_EXCEEDED';
  return findErrorDefinition(code) ? (code as ErrorCode) : 'BAD_REQUEST';
}

/** A malformed request gets its status for every media type, also for plain JSON. */
function toHttpExtensions(code: unknown, http: GraphQLHTTPExtensions): GraphQLHTTPExtensions {
  return code === 'BAD_REQUEST' ? { ...http, spec: false } : http;
}
