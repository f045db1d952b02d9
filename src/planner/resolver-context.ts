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
