/** The tree that a GraphQL selection becomes: what to fetch for each field, before any Cypher is written. */

import type { Parameters, Row } from '../graph.js';
import type { Part } from '../statements.js';
import type { ReadyPage } from './field-plan.js';
import type { Filter } from './filter.js';
import type { Page } from './page.js';
import type { ConnectionSelection } from './selection.js';

/** What is projected of one item. */
export interface View {
  /** The name of the item itself, when it is a node or an edge whose properties are read. */
  readonly subject: string | null;
  /** Properties of the subject, or columns of the part. */
  readonly needs: Set<string>;
  readonly columns: ReadonlySet<string>;
  labels: boolean;
  readonly children: ComposedSlot[];
}

interface SlotBase {
  /** Its name in the statement: `s0`, `s1` … in order of the selection. */
  readonly alias: string;
  /** The labels that an item must have for this field to be asked of it; null: any. */
  readonly guard: readonly string[] | null;
}

export interface BoundSlot extends SlotBase {
  readonly kind: 'bound';
  readonly variable: string;
  readonly view: View;
}

/** A column that is read from the row around it, and stands among what that one needs. */
export interface GivenSlot {
  readonly kind: 'given';
  readonly column: string;
}

interface PartSlot extends SlotBase {
  readonly part: Part;
  readonly params: Parameters;
  readonly order: string;
}

export interface RelatedSlot extends PartSlot {
  readonly kind: 'related';
  readonly many: boolean;
  /** At most so many rows; null: all. */
  readonly limit: number | null;
  readonly view: View;
  /** The one column that a scalar field reads; null when it is an object. */
  readonly column: string | null;
  /** Makes the value out of all rows. */
  readonly tell: ((rows: readonly Row[]) => unknown) | null;
}

export interface ConnectedSlot extends PartSlot {
  readonly kind: 'connected';
  readonly page: Page;
  /** Asked of the rows and of both counts alike. */
  readonly filter: Filter;
  /** What a cursor of this list carries besides its keys. */
  readonly mark: string;
  readonly view: View;
  readonly wants: Readonly<ConnectionSelection['wants']>;
  readonly ready: ReadyPage | null;
  readonly undated: { readonly part: Part; readonly params: Parameters } | null;
}

/** What a field takes of the statement's own parts. */
export type ComposedSlot = BoundSlot | RelatedSlot | ConnectedSlot;
export type Slot = ComposedSlot | GivenSlot;

/** What was planned below a field: by the response path from there, list positions left out, and by object type. */
export type SlotIndex = Map<string, PlannedField[]>;

export interface PlannedField {
  /** The object types on which it is selected so: the same path may have other fields on others. */
  readonly types: ReadonlySet<string>;
  readonly slot: Slot;
  readonly below: SlotIndex;
}
