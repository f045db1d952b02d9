/** Turns what a statement returned into the values that resolvers give: lists, single rows and Relay connections. */
import type { Row } from '../engines/graph.js';
import { encodeCursor, type SortValue } from './cursor.js';
import type { PrefetchedPage } from './field-plan.js';
import type { ConnectedField, PlannedField } from './planned-field.js';

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
export function readFieldValue(slot: PlannedField, row: Row): unknown {
  if (slot.kind === 'given') return row[slot.column] ?? null;
  if (slot.kind === 'bound') return row[slot.alias] ?? null;
  if (slot.kind === 'connected') return readConnection(slot, row);
  const rows = (row[slot.alias] ?? []) as Row[];
  if (slot.compute) return slot.compute(rows);
  const column = slot.valueColumn;
  const values = column ? rows.map((item) => item[column]) : rows;
  return slot.isList ? values : (values[0] ?? null);
}

function readConnection(slot: ConnectedField, row: Row): ConnectionValue {
  const rows = (row[slot.alias] ?? []) as Row[];
  if (slot.prefetched) return readPrefetched(slot.prefetched, rows);
  const { size, isBackward, after, before } = slot.pageRequest;
  const pageRows = rows.slice(0, size);
  if (isBackward) pageRows.reverse();
  const hasMore = rows.length > size;
  const edges = pageRows.map((node) => ({
    node,
    cursor: slot.requested.cursors ? encodeCursor(slot.fingerprint, node.sortKeys as SortValue[]) : '',
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackward ? before !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: (row[`${slot.alias}_total`] ?? 0) as number,
    undatedCount: (row[`${slot.alias}_undated`] ?? 0) as number,
    truncated: false,
  };
}

function readPrefetched(
  { cursors, totalCount, truncated, ...pageInfo }: PrefetchedPage,
  rows: readonly Row[],
): ConnectionValue {
  return {
    edges: rows.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: { ...pageInfo, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null },
    totalCount,
    undatedCount: 0,
    truncated,
  };
}
