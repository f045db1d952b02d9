/** What of an error a client sees: a stable code and a request id; never Cypher, hosts, stacks or a driver's text. */
import { GraphQLError } from 'graphql';
import type { GraphQLHTTPExtensions } from 'graphql-yoga';
import { ERROR_DEFINITIONS, type ErrorCode, findErrorDefinition } from '../../model/api-error.js';

export interface InternalErrorReport {
  readonly requestId: string;
  readonly error: unknown;
}

/** Masks one error of a request; `report` is told of those that are ours. */
export function maskError(
  error: unknown,
  requestId: string,
  report: (fault: InternalErrorReport) => void,
  /** Whether GraphQL's guesses at what was meant are shown: they tell of the schema. */
  suggestions = true,
): GraphQLError {
  const publicError = toPublicError(error);
  if (publicError) return addRequestId(publicError, publicError.extensions, requestId, suggestions);
  report({ requestId, error: error instanceof GraphQLError ? (error.originalError ?? error) : error });
  const located = error instanceof GraphQLError ? error : undefined;
  return new GraphQLError('Something went wrong on our side; the request id finds it in the log.', {
    ...(located?.nodes ? { nodes: located.nodes } : {}),
    ...(located?.path ? { path: located.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** The code that the client is told of it. */
export function getErrorCode(error: unknown): ErrorCode {
  const publicError = toPublicError(error);
  return publicError ? toErrorCode(publicError.extensions.code) : 'INTERNAL_SERVER_ERROR';
}

/** An error that says what the client did wrong, or what of ours may be known. */
function toPublicError(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError && findErrorDefinition(error.extensions.code)) return error;
  let inner = error;
  while (inner instanceof GraphQLError) inner = inner.originalError;
  // With nothing else inside it is GraphQL's own: a document or variables that do not fit the schema.
  if (!inner) return error as GraphQLError;
  return inner instanceof Error && ABORT_ERROR_NAMES.has(inner.name)
    ? createErrorWithCode(error, 'TIMEOUT')
    : null;
}

/** What an aborted signal rejects with: the deadline was over, or the client had gone. */
const ABORT_ERROR_NAMES = new Set(['TimeoutError', 'AbortError']);

function createErrorWithCode(error: unknown, code: ErrorCode): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(`${ERROR_DEFINITIONS[code].meaning} ${ERROR_DEFINITIONS[code].remedy}`, {
    ...(nodes ? { nodes } : {}),
    ...(path ? { path } : {}),
    extensions: { code },
  });
}

function addRequestId(
  error: GraphQLError,
  extensions: Record<string, unknown>,
  requestId: string,
  suggestions: boolean,
): GraphQLError {
  const { originalError: _, http, ...known } = extensions;
  return new GraphQLError(suggestions ? error.message : error.message.replace(/ Did you mean .*\?$/s, ''), {
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

/** Yoga has names of its own for what is no request, and one for a body in pieces that come to too many. */
function toErrorCode(code: unknown): ErrorCode {
  if (code === 'REQUEST_ENTITY_TOO_LARGE') return 'LIMIT_EXCEEDED';
  return findErrorDefinition(code) ? (code as ErrorCode) : 'BAD_REQUEST';
}

/** What is no request is told so by its HTTP status to every client, also to those that take plain JSON. */
function toHttpExtensions(code: unknown, http: GraphQLHTTPExtensions): GraphQLHTTPExtensions {
  return code === 'BAD_REQUEST' ? { ...http, spec: false } : http;
}
