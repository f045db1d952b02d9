/** The tree that a GraphQL selection becomes: what to fetch for each field, before any Cypher is written. */

import type { Fragment } from '../engines/cypher/parse-fragment.js';
import type { Parameters, Row } from '../engines/graph.js';
import type { PrefetchedPage } from './field-plan.js';
import type { Filter } from './filter.js';
import type { PageRequest } from './page-request.js';
import type { ConnectionSelection } from './selection.js';

/** What is projected of one item. */
export interface Projection {
  /** The name of the item itself, when it is a node or an edge whose properties are read. */
  readonly variable: string | null;
  /** Properties of the subject, or columns of the part. */
  readonly needs: Set<string>;
  readonly columns: ReadonlySet<string>;
  needsLabels: boolean;
  readonly children: ComposedField[];
}

interface PlannedFieldBase {
  /** Its name in the statement: `s0`, `s1` … in order of the selection. */
  readonly alias: string;
  /** The labels that an item must have for this field to be asked of it; null: any. */
  readonly requiredLabels: readonly string[] | null;
}

export interface BoundField extends PlannedFieldBase {
  readonly kind: 'bound';
  readonly variable: string;
  readonly projection: Projection;
}

/** A column that is read from the row around it, and stands among what that one needs. */
export interface ColumnField {
  readonly kind: 'given';
  readonly column: string;
}

interface FragmentFieldBase extends PlannedFieldBase {
  readonly fragment: Fragment;
  readonly params: Parameters;
  readonly order: string;
}

export interface RelatedField extends FragmentFieldBase {
  readonly kind: 'related';
  readonly isList: boolean;
  /** At most so many rows; null: all. */
  readonly limit: number | null;
  readonly projection: Projection;
  /** The one column that a scalar field reads; null when it is an object. */
  readonly valueColumn: string | null;
  /** Makes the value out of all rows. */
  readonly compute: ((rows: readonly Row[]) => unknown) | null;
}

export interface ConnectedField extends FragmentFieldBase {
  readonly kind: 'connected';
  readonly pageRequest: PageRequest;
  /** Asked of the rows and of both counts alike. */
  readonly filter: Filter;
  /** What a cursor of this list carries besides its keys. */
  readonly fingerprint: string;
  readonly projection: Projection;
  readonly requested: Readonly<ConnectionSelection['requested']>;
  readonly prefetched: PrefetchedPage | null;
  readonly undated: { readonly fragment: Fragment; readonly params: Parameters } | null;
}

/** What a field takes of the statement's own parts. */
export type ComposedField = BoundField | RelatedField | ConnectedField;
export type PlannedField = ComposedField | ColumnField;

/** What was planned below a field: by the response path from there, list positions left out, and by object type. */
export type PlanIndex = Map<string, PlanIndexEntry[]>;

export interface PlanIndexEntry {
  /** The object types on which it is selected so: the same path may have other fields on others. */
  readonly typeNames: ReadonlySet<string>;
  readonly field: PlannedField;
  readonly children: PlanIndex;
}
