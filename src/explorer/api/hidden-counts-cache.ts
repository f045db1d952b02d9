/** Keeps the counts of hidden neighbours for one graph and one set of filters. */
import type { HiddenNeighbours } from '../state/subgraph.js';
import { isFiltered, type ViewState } from '../state/view-state.js';
import { loadHiddenCounts } from './load-hidden-counts.js';
import type { LoadedGraph } from './loaded-graph.js';
import type { RunQuery } from './run-query.js';

export class HiddenCountsCache {
  private graph: LoadedGraph | null = null;
  private key = '';
  private counts: readonly HiddenNeighbours[] = [];

  constructor(private readonly runQuery: RunQuery) {}

  /** Empty when the counts of this graph are not loaded yet. */
  get(graph: LoadedGraph): readonly HiddenNeighbours[] {
    return this.graph === graph ? this.counts : [];
  }

  /** Uses the counts that were loaded with the graph, unless the view has filters. */
  useUnfiltered(view: ViewState, graph: LoadedGraph): void {
    if (!isFiltered(view)) this.set(view, graph, graph.hidden);
  }

  /** Loads the counts if they are missing. Returns whether they changed; `isCurrent` is checked after loading. */
  async refresh(view: ViewState, graph: LoadedGraph, isCurrent: () => boolean): Promise<boolean> {
    if (this.graph === graph && this.key === filterKey(view)) return false;
    const counts = await loadHiddenCounts(this.runQuery, view, graph);
    if (!isCurrent()) return false;
    this.set(view, graph, counts);
    return true;
  }

  private set(view: ViewState, graph: LoadedGraph, counts: readonly HiddenNeighbours[]): void {
    this.graph = graph;
    this.key = filterKey(view);
    this.counts = counts;
  }
}

function filterKey({ kinds, status, from, to }: ViewState): string {
  return JSON.stringify([kinds, status, from, to]);
}
