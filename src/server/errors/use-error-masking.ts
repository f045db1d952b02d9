/** Yoga plugin that masks the errors of every stage: parsing, validation and resolvers. */
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { addHttpStatus } from './add-http-status.js';
import { type InternalErrorReport, maskError } from './mask-error.js';

export interface ErrorMaskingOptions {
  readonly getRequestId: (request: Request) => string;
  readonly onInternalError: (report: InternalErrorReport) => void;
  /** Whether messages keep GraphQL's "Did you mean …?". */
  readonly hasSuggestions: boolean;
}

export function useErrorMasking({
  getRequestId,
  onInternalError,
  hasSuggestions,
}: ErrorMaskingOptions): Plugin {
  return {
    onResultProcess({ result, request, setResult }) {
      // Neither batches nor streams are enabled: there is one result.
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const requestId = getRequestId(request);
      const errors = result.errors.map((error: GraphQLError) =>
        maskError(error, requestId, onInternalError, hasSuggestions),
      );
      setResult({ ...result, errors: addHttpStatus(result.data, errors) });
    },
  };
}
