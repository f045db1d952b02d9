/** Field plans: what a GraphQL field reads from the graph. Declared with the field in `schema/`, read by the planner. */
import type { Parameters, Row } from '../engines/graph.js';
import type { Filter } from './filter.js';

/** Coerced argument values of a field. */
export type Arguments = Record<string, unknown>;

/** The arguments of a field and of the fields that enclose it. */
export interface ArgumentScope<Args = Arguments> {
  readonly args: Args;
  /** Scope of the nearest enclosing field that has a fragment. Undefined at the root. */
  readonly parent: ArgumentScope | undefined;
  /** What the root field's `prepare` returned. */
  readonly prepared: unknown;
}

// Members that take arguments are methods: Pothos knows the exact type of a field's arguments, the planner does not.

/** The value is read from the parent's row: stored properties of its node or edge, or columns of its fragment. */
export interface StoredPlan {
  readonly kind: 'stored';
  /** Names of the properties or columns, or a function of the arguments that returns them. */
  needs: readonly string[] | ((args: Arguments) => readonly string[]);
  /** Whether the labels of the node are needed as well. */
  readonly needsLabels?: boolean;
}

/** A node or edge that the enclosing fragment has already bound. Needs no subquery. */
export interface BoundPlan {
  readonly kind: 'bound';
  readonly variable: string;
}

/** The argument that limits a list. */
export interface LimitArgument<Name extends string = string> {
  readonly name: Name;
  readonly defaultValue: number;
  readonly max: number;
}

/**
 * A fragment that returns the same rows, or the same first page, from summaries made at load. It replaces the field's
 * own fragment if the variables it requires are in scope and `appliesTo` agrees. It receives the
 * field's parameters that its header declares.
 */
export interface PrecomputedFragment {
  readonly fragment: string;
  /** Default: it applies to all parameters. */
  readonly appliesTo?: (params: Parameters) => boolean;
}

interface FragmentPlan {
  /** Name of the file in `cypher/roots` or `cypher/relations`. */
  readonly fragment: string;
  readonly precomputed?: PrecomputedFragment;
  /** Maps arguments to the fragment's parameters. Default: the fragment has none. */
  params?(args: Arguments, scope: ArgumentScope): Parameters;
  /** Name of one of the fragment's orders. Undefined: its first. */
  order?(args: Arguments): string | undefined;
}

/** The rows of a fragment as a list, or its first row. */
export interface RelatedPlan extends FragmentPlan {
  readonly kind: 'related';
  readonly isList: boolean;
  /** A column of the enclosing fragment that already holds this value. If it is there, no subquery is made. */
  readonly fromColumn?: string;
  /** The column to return, for scalars. Default: the first. */
  readonly valueColumn?: string;
  /** Computes one scalar from all rows. `needs`: the columns and properties it reads. */
  readonly derive?: {
    readonly needs: readonly string[];
    readonly compute: (rows: readonly Row[]) => unknown;
  };
  readonly limitArgument?: LimitArgument;
}

/** A page that `prepare` has already chosen: the statement reads exactly its rows, in the fragment's order. */
export interface PrefetchedPage {
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** Whether more rows may match than were looked at. */
  readonly truncated: boolean;
}

/** A Relay connection over the rows of a fragment. */
export interface ConnectedPlan extends FragmentPlan {
  readonly kind: 'connected';
  /** A condition on each row. Only root fields have one. */
  filter?(args: Arguments): Filter;
  /** The fragment whose rows `undatedCount` counts. It receives the field's parameters that its header declares. */
  readonly undatedFragment?: string;
  /** A text that distinguishes this list from others, beyond its arguments. A cursor of another list is an error. */
  cursorScope?(scope: ArgumentScope): unknown;
  /** The paging arguments, if an enclosing field has them. Default: the field's own arguments. */
  pageArgs?(scope: ArgumentScope): Arguments;
  /** The page, if `prepare` has already chosen it. */
  prefetched?(scope: ArgumentScope): PrefetchedPage;
}

export type FieldPlan = StoredPlan | BoundPlan | RelatedPlan | ConnectedPlan;

/** Key of a field's plan in its `extensions`. */
export const FIELD_PLAN = 'entente.plan';
/** Key of a type's Cypher variable in its `extensions`: the name under which fragments require its node or edge. */
export const CYPHER_VARIABLE = 'entente.cypherVariable';
