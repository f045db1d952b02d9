/** Nodes, edges and views for tests of the explorer. */
import type { SubgraphEdge, SubgraphNode } from '../../src/explorer/state/subgraph.js';
import { DEFAULT_VIEW, type ViewState } from '../../src/explorer/state/view-state.js';

export function node(id: string, over: Partial<SubgraphNode> = {}): SubgraphNode {
  return { id, kind: 'PERSON', name: id.toUpperCase(), meetingCount: 0, ...over };
}

/** Parallel edges need different numbers: `edge('a-b')`, `edge('a-b', {}, 2)`. */
export function edge(ends: string, over: Partial<SubgraphEdge> = {}, number = 1): SubgraphEdge {
  const [source = '', target = ''] = ends.split('-');
  return {
    id: `${ends}#${number}`,
    kind: 'MET',
    source,
    target,
    label: 'met',
    status: 'HELD',
    phase: null,
    intended: null,
    earliest: null,
    latest: null,
    meetingId: null,
    channelId: null,
    ...over,
  };
}

export function view(over: Partial<ViewState> = {}): ViewState {
  return { ...DEFAULT_VIEW, ...over };
}

export function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
