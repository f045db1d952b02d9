/** A graph that counts what one request asks of it. */
import type { Graph } from '../graph/graph.js';

export interface CountingGraph extends Graph {
  /** So far. */
  readonly statements: number;
}

export function countingGraph(graph: Graph): CountingGraph {
  let statements = 0;
  return {
    engine: graph.engine,
    get statements() {
      return statements;
    },
    read(...args) {
      statements += 1;
      return graph.read(...args);
    },
    candidates(...args) {
      statements += 1;
      return graph.candidates(...args);
    },
    load: (...args) => graph.load(...args),
    readiness: () => graph.readiness(),
    close: () => graph.close(),
  };
}
