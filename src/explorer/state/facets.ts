/** How many there are of each kind and status, as people count them, under the filters of the other groups. */
import { filterGraph } from './filter-graph.js';
import type { SubgraphEdge, SubgraphNode } from './subgraph.js';
import type { ViewState } from './view-state.js';
import type { EntityKind, RelationshipKind, Status } from './vocabulary.js';

export interface Facets {
  readonly entities: ReadonlyMap<EntityKind, number>;
  /** Meetings, channels, mandates and acts, each once, however many lines draw it. */
  readonly kinds: ReadonlyMap<RelationshipKind, number>;
  /** Of meetings. */
  readonly statuses: ReadonlyMap<Status, number>;
}

export function countFacets(
  nodes: ReadonlyMap<string, SubgraphNode>,
  edges: ReadonlyMap<string, SubgraphEdge>,
  view: ViewState,
): Facets {
  const filterWithout = (part: Partial<ViewState>) =>
    filterGraph(nodes, edges, { ...view, ...part, selected: null });
  const meetings = filterWithout({ status: null }).edges.filter(({ kind }) => kind === 'MET');
  return {
    entities: countDistinct(
      filterWithout({ entities: null }).nodes,
      ({ kind }) => kind,
      ({ id }) => id,
    ),
    kinds: countDistinct(filterWithout({ kinds: null }).edges, ({ kind }) => kind, itemKey),
    statuses: countDistinct(meetings, ({ status }) => status ?? 'HELD', itemKey),
  };
}

/** Of the thing that an edge draws: a meeting has many edges, a channel some for each of its periods. */
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
    const known = seen.get(keyOf(item)) ?? new Set();
    seen.set(keyOf(item), known.add(distinctKeyOf(item)));
  }
  return new Map([...seen].map(([key, wholes]) => [key, wholes.size]));
}
