/** What every resolver is given. */
import type { Graph } from './graph/graph.js';

export interface Context {
  readonly graph: Graph;
  /** The day for which `stale` is told, ISO. */
  readonly today: string;
  readonly requestId: string;
  /** Aborted when the client has gone or the deadline is over. */
  readonly signal: AbortSignal;
}
