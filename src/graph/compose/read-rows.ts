/** Turns what a statement returned into the values that resolvers give: lists, single rows and Relay connections. */
import type { Row } from '../graph.js';
import { encodeCursor, type SortKey } from './cursor.js';
import type { ReadyPage } from './field-plan.js';
import type { ConnectedSlot, Slot } from './slot.js';

export interface ConnectionValue {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  readonly undatedCount: number;
  readonly truncated: boolean;
}

/** The value of a slot within the row that holds it. */
export function readSlot(slot: Slot, row: Row): unknown {
  if (slot.kind === 'given') return row[slot.column] ?? null;
  if (slot.kind === 'bound') return row[slot.alias] ?? null;
  if (slot.kind === 'connected') return connection(slot, row);
  const rows = (row[slot.alias] ?? []) as Row[];
  if (slot.tell) return slot.tell(rows);
  const column = slot.column;
  const values = column ? rows.map((item) => item[column]) : rows;
  return slot.many ? values : (values[0] ?? null);
}

function connection(slot: ConnectedSlot, row: Row): ConnectionValue {
  const found = (row[slot.alias] ?? []) as Row[];
  if (slot.ready) return cutBefore(slot.ready, found);
  const { size, backward, after, before } = slot.page;
  const kept = found.slice(0, size);
  if (backward) kept.reverse();
  const more = found.length > size;
  const edges = kept.map((node) => ({
    node,
    cursor: slot.wants.cursors ? encodeCursor(slot.mark, node.sortKeys as SortKey[]) : '',
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: (row[`${slot.alias}_total`] ?? 0) as number,
    undatedCount: (row[`${slot.alias}_undated`] ?? 0) as number,
    truncated: false,
  };
}

function cutBefore(
  { cursors, totalCount, truncated, ...more }: ReadyPage,
  rows: readonly Row[],
): ConnectionValue {
  return {
    edges: rows.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: { ...more, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
    totalCount,
    undatedCount: 0,
    truncated,
  };
}
