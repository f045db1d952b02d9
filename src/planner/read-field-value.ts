/** Reads the value of a planned field from a row: a list, a single value or a Relay connection. */
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

/** `row`: the parent's row, or the statement's only row for a root field. */
export function readFieldValue(field: PlannedField, row: Row): unknown {
  if (field.kind === 'column') return row[field.column] ?? null;
  if (field.kind === 'bound') return row[field.alias] ?? null;
  if (field.kind === 'connected') return readConnection(field, row);
  const rows = (row[field.alias] ?? []) as Row[];
  if (field.compute) return field.compute(rows);
  const { valueColumn } = field;
  const values = valueColumn ? rows.map((item) => item[valueColumn]) : rows;
  return field.isList ? values : (values[0] ?? null);
}

function readConnection(field: ConnectedField, row: Row): ConnectionValue {
  const rows = (row[field.alias] ?? []) as Row[];
  if (field.prefetched) return readPrefetched(field.prefetched, rows);
  const { size, isBackward, after, before } = field.pageRequest;
  const page = rows.slice(0, size);
  if (isBackward) page.reverse();
  const hasMore = rows.length > size;
  const edges = page.map((node) => ({
    node,
    cursor: field.requested.cursors ? encodeCursor(field.fingerprint, node.sortKeys as SortValue[]) : '',
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackward ? before !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: (row[`${field.alias}_total`] ?? 0) as number,
    undatedCount: (row[`${field.alias}_undated`] ?? 0) as number,
    truncated: false,
  };
}

function readPrefetched(
  { cursors, totalCount, truncated, hasNextPage, hasPreviousPage }: PrefetchedPage,
  rows: readonly Row[],
): ConnectionValue {
  return {
    edges: rows.map((node, index) => ({ node, cursor: cursors[index] ?? '' })),
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    },
    totalCount,
    undatedCount: 0,
    truncated,
  };
}
