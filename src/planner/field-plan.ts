/** What a GraphQL field takes from the graph: written beside the field in `schema/`, read by the planner. */
import type { Parameters, Row } from '../engines/graph.js';
import type { Filter } from './filter.js';

/** The arguments of a field and of the fields around it, as a part's parameters are made from them. */
export interface ArgumentScope<Args = Record<string, unknown>> {
  readonly args: Args;
  /** The scope of the enclosing field that came from a part; undefined at the root. */
  readonly parent: ArgumentScope | undefined;
  /** What the root field prepared before its statement was composed. */
  readonly prepared: unknown;
}

/** Made from a field's arguments; values end up as parameters, never in the text. */
export type ParamsMapper = (args: never, scope: ArgumentScope) => Parameters;
/** The name of one of the part's orders. */
export type OrderSelector = (args: never) => string | undefined;

/** The value is read from the row: stored properties of the subject, or columns of its part. */
export interface StoredPlan {
  readonly kind: 'needs';
  /** Some fields need more for some of their arguments. */
  readonly needs: readonly string[] | ((args: never) => readonly string[]);
  readonly needsLabels?: boolean;
}

/** A thing that the part around it has already bound: no subquery. */
export interface BoundPlan {
  readonly kind: 'bound';
  readonly variable: string;
}

/** The argument that limits a list. */
export interface LimitArgument<Argument extends string = string> {
  readonly name: Argument;
  readonly defaultValue: number;
  readonly max: number;
}

/** A part that gives the same rows, or the same first ones, for less, where it can begin and the parameters allow it; it takes those of them that are in its header. */
export interface PrecomputedFragment {
  readonly fragment: string;
  readonly appliesTo?: (params: Parameters) => boolean;
}

/** The rows of a part: a list, or its first row alone. */
export interface RelatedPlan {
  readonly kind: 'related';
  readonly fragment: string;
  readonly precomputed?: PrecomputedFragment;
  readonly isList: boolean;
  readonly params?: ParamsMapper;
  readonly order?: OrderSelector;
  /** A column of the part around it that says the same already, where that part has it. */
  readonly fromColumn?: string;
  /** The one column that is wanted, when the values are no objects of the field's type. */
  readonly valueColumn?: string;
  /** Makes the one value of a scalar field out of all rows, of which it reads some columns and properties. */
  readonly derive?: {
    readonly needs: readonly string[];
    readonly compute: (rows: readonly Row[]) => unknown;
  };
  readonly limitArgument?: LimitArgument;
}

/** A page that was cut before the statement: its rows are all wanted, in the part's order. */
export interface PrefetchedPage {
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** Whether there may be more than were looked at. */
  readonly truncated: boolean;
}

/** A page of the rows of a part, with cursors. */
export interface ConnectedPlan {
  readonly kind: 'connected';
  readonly fragment: string;
  readonly precomputed?: PrecomputedFragment;
  readonly params?: ParamsMapper;
  readonly order?: OrderSelector;
  /** What is asked of each row besides, of a root's rows alone. */
  readonly filter?: (args: never) => Filter;
  /** The part whose rows `undatedCount` counts. */
  readonly undatedFragment?: string;
  readonly undatedParams?: ParamsMapper;
  /** What else decides which rows the list has, so that a cursor of another list is told. */
  readonly cursorScope?: (scope: ArgumentScope) => unknown;
  /** Where the paging arguments stand, when not on the field itself. */
  readonly pageArgs?: (scope: ArgumentScope) => Record<string, unknown>;
  /** The page itself, when the root field prepared it. */
  readonly prefetched?: (scope: ArgumentScope) => PrefetchedPage;
}

export type FieldPlan = StoredPlan | BoundPlan | RelatedPlan | ConnectedPlan;

/** Where the plan stands in a field's `extensions`. */
export const FIELD_PLAN = 'entente.plan';
/** Where a type says under which name the parts that begin at it know it. */
export const CYPHER_VARIABLE = 'entente.cypherVariable';
