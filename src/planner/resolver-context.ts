/** The context that every resolver receives. */
import type { Reader } from '../engines/graph.js';

export interface ResolverContext {
  readonly graph: Reader;
  /** ISO day that decides whether a planned meeting is `stale`. */
  readonly today: string;
  readonly requestId: string;
  /** Aborted when the client disconnects or the deadline passes. */
  readonly signal: AbortSignal;
}
