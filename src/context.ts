/** What every resolver is given. */
import type { Reader } from './graph/graph.js';

export interface Context {
  readonly graph: Reader;
  /** The day for which `stale` is told, ISO. */
  readonly today: string;
  readonly requestId: string;
  /** Aborted when the client has gone or the deadline is over. */
  readonly signal: AbortSignal;
}

/** What is told of one request when it has been executed. */
export interface Tally {
  /** The load out of which all of its answer is; null: of none, or the answer is not whole. */
  load: string | null;
  /** How often the graph was asked, a search of names counted as one. */
  statements: number;
  /** The fields that it may resolve at most; null when it was not known. */
  cost: number | null;
}

/** The context of a request before it has begun to read. */
export interface RequestContext extends Omit<Context, 'graph' | 'signal'> {
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
  readonly tally: Tally;
}

export function newTally(): Tally {
  return { load: null, statements: 0, cost: null };
}
