/** Every error that a client or a user of the command line may see: one table of codes. */
import { GraphQLError } from 'graphql';

export interface ErrorDefinition {
  /** Of an answer that is nothing but this error. */
  readonly status: number;
  readonly meaning: string;
  /** What whoever gets it can do about it. */
  readonly remedy: string;
}

export const ERROR_DEFINITIONS = {
  INVALID_ARGUMENT: {
    status: 400,
    meaning: 'An argument has a value that it cannot take.',
    remedy: 'Change the argument that `extensions.argument` names; the message says what would be right.',
  },
  INVALID_DATE: {
    status: 400,
    meaning: 'A date is not an EDTF date that Entente takes.',
    remedy: 'Write a year, month or day, a span of two, or one of a set.',
  },
  INVALID_ID: {
    status: 400,
    meaning: "An id is none of Entente's, or of another kind than is wanted.",
    remedy: 'Take an id from a field `id`, or write `kind/slug`.',
  },
  INVALID_CURSOR: {
    status: 400,
    meaning: 'A cursor comes from another field, order or filter.',
    remedy: 'Begin the list anew, without a cursor.',
  },
  NOT_FOUND: {
    status: 404,
    meaning: 'A thing that was given as an argument is not in the graph.',
    remedy: 'Find its id with `search`.',
  },
  LIMIT_EXCEEDED: {
    status: 400,
    meaning: 'The question is larger than the server takes (a body that is: 413).',
    remedy: 'Ask in several requests; the message says in what it is too large, and how much is taken.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning:
      'What came is no request that the server takes (its method: 405, its type: 415, what it accepts: 406, no CSRF header: 403).',
    remedy: 'Send what the message says.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    meaning: 'The document is not GraphQL.',
    remedy: 'Mend it where `locations` points.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    meaning: 'The document does not fit the schema.',
    remedy: 'Mend it where `locations` points; GraphiQL shows what there is.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The server keeps its graph to those who have its token, and this is not it.',
    remedy: 'Send the header `Authorization: Bearer` with the token.',
  },
  OVERLOADED: {
    status: 503,
    meaning: 'The server has as many requests as it takes.',
    remedy: 'Try again after the seconds of `Retry-After`.',
  },
  TIMEOUT: {
    status: 504,
    meaning: 'The question took longer than the server allows.',
    remedy: 'Ask for less at once.',
  },
  UNAVAILABLE: {
    status: 503,
    meaning:
      'The graph cannot be reached now, is being loaded, was loaded by another version of Entente, is empty (for `dataset`), or its database has too little memory.',
    remedy: 'Try again after the seconds of `Retry-After`; `/readyz` says when it is there.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'A fault of ours.',
    remedy: 'Tell whoever runs the server `extensions.requestId`, which finds it in the log.',
  },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;
export type ErrorCode = keyof typeof ERROR_DEFINITIONS;

/** With a 503: after how many seconds it may be better. */
export const RETRY_AFTER_S = 1;

/** Undefined for a code that is none of ours. */
export function findErrorDefinition(code: unknown): ErrorDefinition | undefined {
  return typeof code === 'string' && Object.hasOwn(ERROR_DEFINITIONS, code)
    ? ERROR_DEFINITIONS[code as ErrorCode]
    : undefined;
}

export interface ApiErrorDetails {
  /** The argument at fault, as a path: `during.from`. */
  readonly argument?: string;
  readonly cause?: unknown;
}

/** An error whose message may be shown to whoever asked. */
export function apiError(code: ErrorCode, message: string, details: ApiErrorDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(details.argument ? { argument: details.argument } : {}) },
    ...(details.cause instanceof Error ? { originalError: details.cause } : {}),
  });
}
