/** What is told of each question: how it went, never what was asked for. */
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context.js';
import type { ErrorCode } from '../errors.js';
import { codeOf } from './errors.js';

export interface RequestEntry {
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

export function requestLog(tell: (entry: RequestEntry) => void): Plugin {
  return {
    onExecute({ args }) {
      const started = performance.now();
      const { requestId, tally, gone } = args.contextValue as unknown as RequestContext;
      return {
        onExecuteDone({ result }) {
          const errors = 'errors' in result ? (result.errors ?? []) : [];
          tell({
            requestId,
            operation: nameOf(args.document, args.operationName),
            statements: tally.statements,
            cost: tally.cost,
            milliseconds: Math.round((performance.now() - started) * 10) / 10,
            errors: gone.aborted ? [CLIENT_LEFT] : [...new Set(errors.map(codeOf))],
          });
        },
      };
    },
  };
}

function nameOf(document: DocumentNode, asked: string | null | undefined): string | null {
  return getOperationAST(document, asked)?.name?.value.slice(0, 100) ?? null;
}
