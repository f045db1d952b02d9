/** How many there are of each kind and status, as people count them, under the filters of the other groups. */
import { drawn } from './filter.js';
import type { PictureEdge, PictureNode } from './model.js';
import type { View } from './view.js';
import type { EntityKind, RelationshipKind, Status } from './vocabulary.js';

export interface Facets {
  readonly entities: ReadonlyMap<EntityKind, number>;
  /** Meetings, channels, mandates and acts, each once, however many lines draw it. */
  readonly kinds: ReadonlyMap<RelationshipKind, number>;
  /** Of meetings. */
  readonly statuses: ReadonlyMap<Status, number>;
}

export function facetsOf(
  nodes: ReadonlyMap<string, PictureNode>,
  edges: ReadonlyMap<string, PictureEdge>,
  view: View,
): Facets {
  const under = (part: Partial<View>) => drawn(nodes, edges, { ...view, ...part, selected: null });
  const meetings = under({ status: null }).edges.filter(({ kind }) => kind === 'MET');
  return {
    entities: counts(
      under({ entities: null }).nodes,
      ({ kind }) => kind,
      ({ id }) => id,
    ),
    kinds: counts(under({ kinds: null }).edges, ({ kind }) => kind, wholeOf),
    statuses: counts(meetings, ({ status }) => status ?? 'HELD', wholeOf),
  };
}

/** Of the thing that an edge draws: a meeting has many edges, a channel some for each of its periods. */
function wholeOf({ id, meetingId, channelId, kind }: PictureEdge): string {
  return (kind === 'EXCHANGE_CHANNEL' ? channelId : meetingId) ?? id;
}

function counts<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  wholeOf: (item: Item) => string,
): Map<Key, number> {
  const seen = new Map<Key, Set<string>>();
  for (const item of items) {
    const known = seen.get(keyOf(item)) ?? new Set();
    seen.set(keyOf(item), known.add(wholeOf(item)));
  }
  return new Map([...seen].map(([key, wholes]) => [key, wholes.size]));
}
