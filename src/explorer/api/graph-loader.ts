/** Fetches everything that a view shows: the first picture, what was expanded, and what lies between them. */

import { computeExpansionSteps, type ExpansionStep } from '../state/expansion-steps.js';
import type { HiddenNeighbours, Subgraph, SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import { MAX_NODES_PER_REQUEST, type ViewState } from '../state/view-state.js';
import { loadAllEdges } from './load-all-edges.js';
import { queryHiddenCounts } from './load-hidden-counts.js';
import type { FoundPaths } from './load-paths.js';
import { mergeChunks, pairChunks, type SubgraphChunk } from './merge-chunks.js';
import { OVERVIEW_QUERY, SUBGRAPH_QUERY } from './queries.js';
import type { RunQuery } from './run-query.js';

export interface Dataset {
  readonly asOf: string;
  readonly entities: number;
  readonly meetings: number;
  readonly sources: number;
}

export interface LoadedGraph {
  readonly dataset: Dataset;
  /** All that is in the picture, unfiltered. */
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly edges: ReadonlyMap<string, SubgraphEdge>;
  /** What the places are made from. */
  readonly layoutInput: {
    readonly steps: readonly ExpansionStep[];
    readonly nodes: ReadonlyMap<string, SubgraphNode>;
    readonly edges: readonly SubgraphEdge[];
  };
  readonly hidden: readonly HiddenNeighbours[];
  /** The first picture, or what was expanded, was cut. */
  readonly truncated: boolean;
  readonly paths: FoundPaths | null;
}

/** What one question for a picture is answered with. */
export interface SubgraphResponse {
  readonly dataset: Dataset & { readonly version: string };
  readonly subgraph: Subgraph;
}

/** A picture with more would be neither readable nor quick. */
const MAX_LOADED_NODES = 5000;

export class GraphLoader {
  private readonly requests = new Map<string, Promise<unknown>>();

  constructor(private readonly runQuery: RunQuery) {}

  async load(view: ViewState, paths: FoundPaths | null): Promise<LoadedGraph> {
    const base = await (view.around.length === 0
      ? this.querySubgraph(OVERVIEW_QUERY, { most: view.maxNodes })
      : this.querySubgraph(SUBGRAPH_QUERY, { around: view.around, depth: 1, most: view.maxNodes }));
    const added = await Promise.all(
      view.expanded.map((id) =>
        this.querySubgraph(SUBGRAPH_QUERY, { around: [id], depth: 1, most: MAX_NODES_PER_REQUEST }),
      ),
    );
    // Its ends are told even where no path is found between them.
    const ends = view.path && [view.path.from, view.path.to];
    const endpoints = ends
      ? [await this.querySubgraph(SUBGRAPH_QUERY, { around: ends, depth: 0, most: 2 })]
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
    const first = base.subgraph.nodes.map(({ id }) => id);
    const computeSteps = (collapsed: readonly string[]) =>
      addPathStep(
        computeExpansionSteps(
          { expanded: view.expanded, collapsed },
          first,
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
    const isComplete = visibleIds.length === first.length && added.length === 0 && onPaths.length === 0;
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
      // Where things are does not depend on what is collapsed: taking leaves away moves nothing.
      layoutInput: { steps: computeSteps([]), nodes, edges: [...edges.values()] },
      hidden: between.hidden,
      truncated: subgraphs.some(({ truncated }) => truncated),
      paths,
    };
  }

  /** All edges between some entities, and what is hidden around them: by pairs of chunks where they are too many. */
  private async loadBetween(ids: readonly string[]): Promise<Omit<SubgraphChunk, 'ids'>> {
    if (ids.length <= MAX_NODES_PER_REQUEST) return this.loadChunk(ids);
    const chunks: SubgraphChunk[] = [];
    for (const pair of pairChunks(ids)) chunks.push(await this.loadChunk(pair));
    return mergeChunks(chunks);
  }

  private async loadChunk(
    ids: readonly string[],
    response = this.querySubgraph(SUBGRAPH_QUERY, { around: ids, depth: 0, most: MAX_NODES_PER_REQUEST }),
  ): Promise<SubgraphChunk> {
    const hidden = this.cached(['hidden', ids], () => queryHiddenCounts(this.runQuery, ids));
    const [subgraphResponse, around] = await Promise.all([response, hidden]);
    return { ids, edges: subgraphResponse.subgraph.edges, hidden: around };
  }

  private querySubgraph(query: string, variables: Record<string, unknown>): Promise<SubgraphResponse> {
    return this.cached([query === OVERVIEW_QUERY, variables], () =>
      loadAllEdges(this.runQuery, query, variables),
    );
  }

  /** The graph changes only by a load, so that going back asks nothing twice. */
  private cached<Answer>(keyParts: unknown, request: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify(keyParts);
    const known = this.requests.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = request();
    this.requests.set(key, answer);
    answer.catch(() => this.requests.delete(key));
    return answer;
  }

  clear(): void {
    this.requests.clear();
  }
}

/** What lies on a path and is not there yet comes last, so that nothing else moves for it. */
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
