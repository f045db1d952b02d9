/** Yoga plugin that reports each executed operation: its name, cost, time and errors, never its arguments or results. */
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../model/api-error.js';
import { getErrorCode } from '../errors/mask-error.js';
import type { ObservedContext } from './request-stats.js';

export interface RequestLogEntry {
  readonly requestId: string;
  /** Name of the operation, cut at 100 characters; null if it has none. */
  readonly operation: string | null;
  /** Statements sent to the graph; a name search counts as one. */
  readonly statements: number;
  /** Largest number of fields that the operation may resolve; null if it was not executed. */
  readonly cost: number | null;
  readonly milliseconds: number;
  /** Distinct error codes; only `CLIENT_LEFT` if the client disconnected before the response was ready. */
  readonly errors: readonly (ErrorCode | typeof CLIENT_LEFT)[];
}

/** Stands for an error code if the client disconnected first. */
export const CLIENT_LEFT = 'CLIENT_LEFT';

const MAX_NAME_LENGTH = 100;

export function useRequestLog(log: (entry: RequestLogEntry) => void): Plugin<ObservedContext> {
  return {
    onExecute({ args }) {
      const startedAt = performance.now();
      const { requestId, stats, disconnectSignal } = args.contextValue;
      return {
        onExecuteDone({ result }) {
          const errors = 'errors' in result ? (result.errors ?? []) : [];
          log({
            requestId,
            operation: getOperationName(args.document, args.operationName),
            statements: stats.statementCount,
            cost: stats.cost,
            milliseconds: Math.round((performance.now() - startedAt) * 10) / 10,
            errors: disconnectSignal.aborted ? [CLIENT_LEFT] : [...new Set(errors.map(getErrorCode))],
          });
        },
      };
    },
  };
}

function getOperationName(document: DocumentNode, operationName: string | null | undefined): string | null {
  return getOperationAST(document, operationName)?.name?.value.slice(0, MAX_NAME_LENGTH) ?? null;
}
