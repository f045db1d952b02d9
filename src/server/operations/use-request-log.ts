/** What is told of each question: how it went, never what was asked for. */
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../model/api-error.js';
import type { RequestContext } from '../../planner/resolver-context.js';
import { getErrorCode } from '../errors/mask-error.js';

export interface RequestLogEntry {
  readonly requestId: string;
  /** Its name in the document, of which 100 letters are kept; null when it has none. */
  readonly operation: string | null;
  /** As in {@link Tally}. */
  readonly statements: number;
  readonly cost: number | null;
  readonly milliseconds: number;
  /** The codes of its errors, each once; where its connection ended before its answer, that alone. */
  readonly errors: readonly (ErrorCode | typeof CLIENT_LEFT)[];
}

/** How a request ends whose connection ends before its answer, mostly since its client left. */
export const CLIENT_LEFT = 'CLIENT_LEFT';

export function useRequestLog(log: (entry: RequestLogEntry) => void): Plugin {
  return {
    onExecute({ args }) {
      const started = performance.now();
      const { requestId, stats, disconnectSignal } = args.contextValue as unknown as RequestContext;
      return {
        onExecuteDone({ result }) {
          const errors = 'errors' in result ? (result.errors ?? []) : [];
          log({
            requestId,
            operation: getOperationName(args.document, args.operationName),
            statements: stats.statementCount,
            cost: stats.cost,
            milliseconds: Math.round((performance.now() - started) * 10) / 10,
            errors: disconnectSignal.aborted ? [CLIENT_LEFT] : [...new Set(errors.map(getErrorCode))],
          });
        },
      };
    },
  };
}

function getOperationName(document: DocumentNode, operationName: string | null | undefined): string | null {
  return getOperationAST(document, operationName)?.name?.value.slice(0, 100) ?? null;
}
