/** Every error code of the API, with its HTTP status, meaning and remedy. docs/errors.md repeats the table. */
import { GraphQLError } from 'graphql';

export interface ErrorDefinition {
  /** HTTP status of a response that consists of this error only. */
  readonly status: number;
  /** Markdown. */
  readonly meaning: string;
  /** Advice for the client, as Markdown. */
  readonly remedy: string;
}

export const ERROR_DEFINITIONS = {
  INVALID_ARGUMENT: {
    status: 400,
    meaning: 'An argument has a value that the field does not accept.',
    remedy: 'Change the argument in `extensions.argument`; the message names accepted values.',
  },
  INVALID_DATE: {
    status: 400,
    meaning: 'A date is not an EDTF date that Entente accepts.',
    remedy:
      'Write a year, month or day, a span (`2024-11/2024-12`), or one of a set (`[2025-01-13..2025-01-14]`).',
  },
  INVALID_ID: {
    status: 400,
    meaning: 'An id is malformed, or of a kind that the argument does not accept.',
    remedy: 'Use the value of an `id` field, or write `kind/slug`.',
  },
  INVALID_CURSOR: {
    status: 400,
    meaning: 'A cursor belongs to another field, order or filter.',
    remedy: 'Start the list again without a cursor.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'An argument names something that is not in the graph. Over `/export` also: an unknown format.',
    remedy: 'Look up the id with `search`.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    meaning: 'The request is larger than the server accepts.',
    remedy:
      'Shorten pages (`first`), select fewer fields, or send several requests; the message names the limit.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning: 'The request is malformed, or the server does not accept its method, type or headers.',
    remedy: 'Correct it as the message says.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not valid GraphQL syntax.',
    remedy: 'Correct it at `locations`.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not match the schema.',
    remedy: 'Correct it at `locations`; GraphiQL shows the schema.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The server requires a token, and the request has none or a wrong one.',
    remedy: 'Send the header `Authorization: Bearer <token>`.',
  },
  OVERLOADED: {
    status: 503,
    meaning: 'The server is at one of its concurrency limits.',
    remedy: 'Try again after the seconds in `Retry-After`.',
  },
  TIMEOUT: {
    status: 504,
    meaning: 'The operation, or one statement of it, took too long.',
    remedy: 'Ask for less at once.',
  },
  UNAVAILABLE: {
    status: 503,
    meaning:
      'The graph cannot be read: the database is unreachable, out of memory or empty (`dataset` only), a load is being committed, or another version of Entente loaded the facts.',
    remedy: 'Try again after the seconds in `Retry-After`; `/readyz` shows the state.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'Internal error.',
    remedy: "Report it with `extensions.requestId`, which is in the server's log.",
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
export type ErrorCode = keyof typeof ERROR_DEFINITIONS;

/** Value of the `Retry-After` header of every 503, in seconds. */
export const RETRY_AFTER_S = 1;

/** Undefined if the code is not one of Entente's. */
export function findErrorDefinition(code: unknown): ErrorDefinition | undefined {
  return typeof code === 'string' && Object.hasOwn(ERROR_DEFINITIONS, code)
    ? ERROR_DEFINITIONS[code as ErrorCode]
    : undefined;
}

export interface ApiErrorDetails {
  /** Path of the argument that caused the error, such as `during.from`. */
  readonly argument?: string;
  /** The underlying error; never shown to the client. */
  readonly cause?: unknown;
}

/** Creates an error whose message is shown to the client. */
export function apiError(code: ErrorCode, message: string, details: ApiErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(details.argument ? { argument: details.argument } : {}) },
    ...(details.cause instanceof Error ? { originalError: details.cause } : {}),
  });
}
