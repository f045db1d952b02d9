/** Figures that one GraphQL request collects, for the log, the metrics and the response cache. */

export interface RequestStats {
  /** Id of the load that the whole response was read from; null if there is none, or the response has errors. */
  loadId: string | null;
  /** Statements sent to the graph; a name search counts as one. */
  statementCount: number;
  /** Largest number of fields that the operation may resolve; null if it was not executed. */
  cost: number | null;
}

/** The part of a request's context that logs and metrics read. */
export interface ObservedContext {
  readonly requestId: string;
  /** Aborted when the client disconnects. */
  readonly disconnectSignal: AbortSignal;
  readonly stats: RequestStats;
}

export function createRequestStats(): RequestStats {
  return { loadId: null, statementCount: 0, cost: null };
}
