/** What every resolver is given. */
import type { Reader } from '../engines/graph.js';

export interface ResolverContext {
  readonly graph: Reader;
  /** The day for which `stale` is told, ISO. */
  readonly today: string;
  readonly requestId: string;
  /** Aborted when the client has gone or the deadline is over. */
  readonly signal: AbortSignal;
}

/** What is told of one request when it has been executed. */
export interface RequestStats {
  /** The load out of which all of its answer is; null: of none, or the answer is not whole. */
  load: string | null;
  /** How often the graph was asked, a search of names counted as one. */
  statementCount: number;
  /** The fields that it may resolve at most; null when it was not known. */
  cost: number | null;
}

/** The context of a request before it has begun to read. */
export interface RequestContext extends Omit<ResolverContext, 'graph' | 'signal'> {
  /** Aborted when the client has gone. */
  readonly disconnectSignal: AbortSignal;
  readonly stats: RequestStats;
}

export function createRequestStats(): RequestStats {
  return { load: null, statementCount: 0, cost: null };
}
