/** Loads the graph of a view: the initial subgraph, the expanded entities, the paths, and all edges between them. */

import { computeExpansionSteps, type ExpansionStep } from '../state/expansion-steps.js';
import { MAX_NODES_PER_REQUEST, type ViewState } from '../state/view-state.js';
import { loadAllEdges } from './load-all-edges.js';
import { queryHiddenCounts } from './load-hidden-counts.js';
import type { FoundPaths } from './load-paths.js';
import type { LoadedGraph, SubgraphResponse } from './loaded-graph.js';
import { mergeChunks, pairChunks, type SubgraphChunk } from './merge-chunks.js';
import { OVERVIEW_QUERY, SUBGRAPH_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

/** A larger graph would be neither readable nor fast. */
const MAX_LOADED_NODES = 5000;

export class GraphLoader {
  private readonly requests = new Map<string, Promise<unknown>>();

  constructor(private readonly runQuery: RunQuery) {}

  async load(view: ViewState, paths: FoundPaths | null): Promise<LoadedGraph> {
    const base = await (view.around.length === 0
      ? this.querySubgraph(OVERVIEW_QUERY, { maxNodes: view.maxNodes })
      : this.querySubgraph(SUBGRAPH_QUERY, { around: view.around, depth: 1, maxNodes: view.maxNodes }));
    const added = await Promise.all(
      view.expanded.map((id) =>
        this.querySubgraph(SUBGRAPH_QUERY, { around: [id], depth: 1, maxNodes: MAX_NODES_PER_REQUEST }),
      ),
    );
    // Both ends are shown even if there is no path between them.
    const ends = view.path && [view.path.from, view.path.to];
    const endpoints = ends
      ? [await this.querySubgraph(SUBGRAPH_QUERY, { around: ends, depth: 0, maxNodes: 2 })]
      : [];
    const onPaths = [
      ...endpoints.flatMap(({ subgraph }) => subgraph.nodes),
      ...(paths?.paths.flatMap((path) => path.nodes) ?? []),
    ];
    const subgraphs = [base, ...added].map(({ subgraph }) => subgraph);
    const nodes = indexById([...subgraphs.flatMap((subgraph) => subgraph.nodes), ...onPaths]);
    const edges = indexById([
      ...subgraphs.flatMap((subgraph) => subgraph.edges),
      ...(paths?.paths.flatMap((path) => path.steps.flatMap((step) => step.edges)) ?? []),
    ]);
    const protectedIds = new Set([...view.around, ...onPaths.map(({ id }) => id)]);
    const initialIds = base.subgraph.nodes.map(({ id }) => id);
    const computeSteps = (collapsed: readonly string[]) =>
      addPathStep(
        computeExpansionSteps(
          { expanded: view.expanded, collapsed },
          initialIds,
          [...nodes.keys()],
          edges.values(),
          protectedIds,
        ),
        view.path?.from ?? null,
        onPaths.map(({ id }) => id),
      );
    const visibleIds = computeSteps(view.collapsed)
      .flatMap((step) => step.added)
      .slice(0, MAX_LOADED_NODES);
    const isComplete = visibleIds.length === initialIds.length && added.length === 0 && onPaths.length === 0;
    const between = await (isComplete
      ? this.loadChunk(visibleIds, Promise.resolve(base))
      : this.loadBetween(visibleIds));
    const visible = new Set(visibleIds);
    return {
      dataset: base.dataset,
      nodes: new Map([...nodes].filter(([id]) => visible.has(id))),
      edges: indexById(
        [...between.edges, ...edges.values()].filter(
          ({ source, target }) => visible.has(source) && visible.has(target),
        ),
      ),
      layoutInput: { steps: computeSteps([]), nodes, edges: [...edges.values()] },
      hidden: between.hidden,
      truncated: subgraphs.some(({ truncated }) => truncated),
      paths,
    };
  }

  /** All edges between some entities, and the counts of their hidden neighbours. Queries pairs of chunks if needed. */
  private async loadBetween(ids: readonly string[]): Promise<Omit<SubgraphChunk, 'ids'>> {
    if (ids.length <= MAX_NODES_PER_REQUEST) return this.loadChunk(ids);
    const chunks: SubgraphChunk[] = [];
    for (const pair of pairChunks(ids)) chunks.push(await this.loadChunk(pair));
    return mergeChunks(chunks);
  }

  private async loadChunk(
    ids: readonly string[],
    response = this.querySubgraph(SUBGRAPH_QUERY, { around: ids, depth: 0, maxNodes: MAX_NODES_PER_REQUEST }),
  ): Promise<SubgraphChunk> {
    const hidden = this.cached(['hidden', ids], () => queryHiddenCounts(this.runQuery, ids));
    const [{ subgraph }, hiddenNeighbours] = await Promise.all([response, hidden]);
    return { ids, edges: subgraph.edges, hidden: hiddenNeighbours };
  }

  private querySubgraph(query: string, variables: Record<string, unknown>): Promise<SubgraphResponse> {
    return this.cached([query === OVERVIEW_QUERY, variables], () =>
      loadAllEdges(this.runQuery, query, variables),
    );
  }

  /** The graph changes only by a load, so responses are kept until `clear`. Errors are not kept. */
  private cached<Result>(keyParts: unknown, request: () => Promise<Result>): Promise<Result> {
    const key = JSON.stringify(keyParts);
    const cached = this.requests.get(key) as Promise<Result> | undefined;
    if (cached) return cached;
    const result = request();
    this.requests.set(key, result);
    result.catch(() => this.requests.delete(key));
    return result;
  }

  clear(): void {
    this.requests.clear();
  }
}

/** Adds the missing entities of paths as the last step, so that they move nothing else. */
function addPathStep(
  steps: readonly ExpansionStep[],
  from: string | null,
  ids: readonly string[],
): ExpansionStep[] {
  const placed = new Set(steps.flatMap(({ added }) => added));
  const missing = [...new Set(ids)].filter((id) => !placed.has(id));
  return missing.length === 0 ? [...steps] : [...steps, { around: from, added: missing }];
}

function indexById<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
