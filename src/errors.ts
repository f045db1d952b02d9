/** Every error that a client or a user of the command line may see: one table of codes. */
import { GraphQLError } from 'graphql';

export const ERROR_CODES = {
  INVALID_ARGUMENT: 'An argument has a value that it cannot take; the message says which would be right.',
  INVALID_DATE: 'A date is not an EDTF date that Entente takes (a year, month or day, a span, one of a set).',
  INVALID_ID: "An id is none of Entente's, or of another kind than is wanted.",
  INVALID_CURSOR: 'A cursor comes from another list, order or filter.',
  NOT_FOUND: 'A thing that was given as an argument is not in the graph.',
  LIMIT_EXCEEDED:
    'The question is larger than the server takes; the message says in what and how much is taken.',
  BAD_REQUEST: 'What came is no request that the server takes; the message says what would be right.',
  OVERLOADED: 'The server has as many requests as it takes; try again after a moment.',
  TIMEOUT: 'The question took longer than the server allows; ask for less at once.',
  UNAVAILABLE: 'The graph cannot be reached now; try again.',
  INTERNAL_SERVER_ERROR: 'A fault of ours; the request id finds it in the log.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODES;

export interface FaultDetails {
  /** The argument at fault, as a path: `during.from`. */
  readonly argument?: string;
  readonly cause?: unknown;
}

/** An error whose message may be shown to whoever asked. */
export function fault(code: ErrorCode, message: string, details: FaultDetails = {}): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, ...(details.argument ? { argument: details.argument } : {}) },
    ...(details.cause instanceof Error ? { originalError: details.cause } : {}),
  });
}
