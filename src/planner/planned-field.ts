/** The planned selection: a tree of what each field needs from the graph, before any Cypher is composed. */
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import type { Parameters, Row } from '../engines/graph.js';
import type { RequestedParts } from './connection-selection.js';
import type { PrefetchedPage } from './field-plan.js';
import type { Filter } from './filter.js';
import type { PageRequest } from './page-request.js';

/** The values returned for one item: the entries of its map in the statement. */
export interface Projection {
  /** Variable of the node or edge whose properties are read. Null: only columns are read. */
  readonly variable: string | null;
  /** Property names of `variable`, or names of `columns`. */
  readonly needs: Set<string>;
  readonly columns: ReadonlySet<string>;
  needsLabels: boolean;
  readonly children: ComposedField[];
}

interface PlannedFieldBase {
  /** Its name in the statement: `s0`, `s1`, … in the order of the selection. */
  readonly alias: string;
  /** The parent must have one of these labels. Null: any label. */
  readonly requiredLabels: readonly string[] | null;
}

export interface BoundField extends PlannedFieldBase {
  readonly kind: 'bound';
  readonly variable: string;
  readonly projection: Projection;
}

/** A value that is read from a column of the parent's row. */
export interface ColumnField {
  readonly kind: 'column';
  readonly column: string;
}

export interface FragmentFieldBase extends PlannedFieldBase {
  readonly fragment: Fragment;
  readonly params: Parameters;
  readonly order: string;
}

export interface RelatedField extends FragmentFieldBase {
  readonly kind: 'related';
  readonly isList: boolean;
  /** Maximum number of rows. Null: all. */
  readonly limit: number | null;
  readonly projection: Projection;
  /** The column that a scalar field returns. Null for objects. */
  readonly valueColumn: string | null;
  /** Computes the value from all rows. */
  readonly compute: ((rows: readonly Row[]) => unknown) | null;
}

export interface ConnectedField extends FragmentFieldBase {
  readonly kind: 'connected';
  readonly pageRequest: PageRequest;
  /** Applies to the rows and to both counts. */
  readonly filter: Filter;
  /** Identifies this list, its order and its filter in cursors. */
  readonly fingerprint: string;
  readonly projection: Projection;
  readonly requested: Readonly<RequestedParts>;
  readonly prefetched: PrefetchedPage | null;
  /** What `undatedCount` counts. Null: not requested. */
  readonly undated: { readonly fragment: Fragment; readonly params: Parameters } | null;
}

export type FragmentField = RelatedField | ConnectedField;
/** A field that is part of the statement. */
export type ComposedField = BoundField | FragmentField;
export type PlannedField = ComposedField | ColumnField;

/** Planned fields by response path below their parent, list positions omitted. */
export type PlanIndex = Map<string, PlanIndexEntry[]>;

export interface PlanIndexEntry {
  /** Object types on which the path selects this field. On other types it may select another field. */
  readonly typeNames: ReadonlySet<string>;
  readonly field: PlannedField;
  readonly children: PlanIndex;
}
