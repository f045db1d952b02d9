/** The data of a view: the response to a subgraph query, and the graph that the page builds from several. */
import type { ExpansionStep } from '../state/expansion-steps.js';
import type { HiddenNeighbours, Subgraph, SubgraphEdge, SubgraphNode } from '../state/subgraph.js';
import type { FoundPaths } from './load-paths.js';

/** Figures of the whole dataset. */
export interface Dataset {
  /** Date of the newest source, EDTF. */
  readonly asOf: string;
  readonly entities: number;
  readonly meetings: number;
  readonly sources: number;
}

export interface SubgraphResponse {
  readonly dataset: Dataset & { readonly version: string };
  readonly subgraph: Subgraph;
}

export interface LoadedGraph {
  readonly dataset: Dataset;
  /** All nodes and edges of the view, before filtering. */
  readonly nodes: ReadonlyMap<string, SubgraphNode>;
  readonly edges: ReadonlyMap<string, SubgraphEdge>;
  /** Input of the layout. It includes collapsed entities, so that collapsing moves nothing. */
  readonly layoutInput: {
    readonly steps: readonly ExpansionStep[];
    readonly nodes: ReadonlyMap<string, SubgraphNode>;
    readonly edges: readonly SubgraphEdge[];
  };
  readonly hidden: readonly HiddenNeighbours[];
  /** Whether one of the responses was truncated. */
  readonly truncated: boolean;
  /** Null when the view has no path. */
  readonly paths: FoundPaths | null;
}
