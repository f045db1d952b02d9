/** Compares the rows of a load with the stored digests, and counts the changes by label or type. */
import type { EdgeRow, NodeRow } from '../../model/graph-rows.js';
import type { ChangeCounts } from '../graph.js';
import type { RowKind } from './load-statements.js';
import type { StoredEdge, StoredNode } from './stored-digests.js';

/** For nodes, or for edges. Pass every new row to `needsWrite`, then call `countRemoved`. */
export class RowDiff<Old extends StoredNode | StoredEdge, New extends NodeRow | EdgeRow> {
  readonly changes: Record<string, { -readonly [Count in keyof ChangeCounts]: number }> = {};
  hasChanges = false;
  private readonly unmatched: Map<string, Old>;

  constructor(
    stored: ReadonlyMap<string, Old>,
    private readonly kindOf: (row: Old | New) => RowKind,
  ) {
    this.unmatched = new Map(stored);
  }

  /** Whether the row is new or differs from the stored one. */
  needsWrite(row: New): boolean {
    const stored = this.unmatched.get(row.id);
    this.unmatched.delete(row.id);
    const isUnchanged = stored?.digest === row.properties.digest;
    this.count(row, isUnchanged ? 'unchanged' : stored ? 'changed' : 'added');
    return !isUnchanged;
  }

  /** Counts and returns the stored rows that are not among the new ones, by id. */
  countRemoved(): Map<string, Old> {
    for (const stored of this.unmatched.values()) this.count(stored, 'removed');
    return this.unmatched;
  }

  private count(row: Old | New, change: keyof ChangeCounts): void {
    const kind = this.kindOf(row);
    this.changes[kind] ??= { added: 0, changed: 0, removed: 0, unchanged: 0 };
    this.changes[kind][change] += 1;
    if (change !== 'unchanged') this.hasChanges = true;
  }
}
