/** Counts entities and relationships for each filter option, applying the filters of all other groups. */
import { filterGraph } from './filter-graph.js';
import type { SubgraphEdge, SubgraphNode } from './subgraph.js';
import type { ViewState } from './view-state.js';
import type { EntityKind, RelationshipKind, Status } from './vocabulary.js';

export interface Facets {
  readonly entities: ReadonlyMap<EntityKind, number>;
  /** Counts each meeting and channel once, even if it has many edges. */
  readonly kinds: ReadonlyMap<RelationshipKind, number>;
  readonly statuses: ReadonlyMap<Status, number>;
}

export function countFacets(
  nodes: ReadonlyMap<string, SubgraphNode>,
  edges: ReadonlyMap<string, SubgraphEdge>,
  view: ViewState,
): Facets {
  const filterWith = (changes: Partial<ViewState>) =>
    filterGraph(nodes, edges, { ...view, ...changes, selected: null });
  const meetings = filterWith({ status: null }).edges.filter(({ kind }) => kind === 'MET');
  return {
    entities: countDistinct(
      filterWith({ entities: null }).nodes,
      ({ kind }) => kind,
      ({ id }) => id,
    ),
    kinds: countDistinct(filterWith({ kinds: null }).edges, ({ kind }) => kind, itemKey),
    statuses: countDistinct(meetings, ({ status }) => status ?? 'HELD', itemKey),
  };
}

/** Equal for all edges of a meeting, and for all edges of a channel in all its periods. */
function itemKey({ id, meetingId, channelId, kind }: SubgraphEdge): string {
  return (kind === 'EXCHANGE_CHANNEL' ? channelId : meetingId) ?? id;
}

function countDistinct<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  distinctKeyOf: (item: Item) => string,
): Map<Key, number> {
  const seen = new Map<Key, Set<string>>();
  for (const item of items) {
    const distinct = seen.get(keyOf(item)) ?? new Set();
    seen.set(keyOf(item), distinct.add(distinctKeyOf(item)));
  }
  return new Map([...seen].map(([key, distinct]) => [key, distinct.size]));
}
