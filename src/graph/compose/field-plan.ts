/** What a GraphQL field takes from the graph: written beside the field in `schema/`, read by the planner. */
import type { Parameters, Row } from '../graph.js';
import type { Filter } from './filter.js';

/** The arguments of a field and of the fields around it, as a part's parameters are made from them. */
export interface Scope<Args = Record<string, unknown>> {
  readonly args: Args;
  /** The scope of the enclosing field that came from a part; undefined at the root. */
  readonly parent: Scope | undefined;
  /** What the root field prepared before its statement was composed. */
  readonly prepared: unknown;
}

/** Made from a field's arguments; values end up as parameters, never in the text. */
export type ParamsOf = (args: never, scope: Scope) => Parameters;
/** The name of one of the part's orders. */
export type OrderOf = (args: never) => string | undefined;

/** The value is read from the row: stored properties of the subject, or columns of its part. */
export interface NeedsPlan {
  readonly kind: 'needs';
  /** Some fields need more for some of their arguments. */
  readonly names: readonly string[] | ((args: never) => readonly string[]);
  readonly labels?: boolean;
}

/** A thing that the part around it has already bound: no subquery. */
export interface BoundPlan {
  readonly kind: 'bound';
  readonly variable: string;
}

/** The argument that limits a list. */
export interface Limit<Argument extends string = string> {
  readonly argument: Argument;
  readonly byDefault: number;
  readonly most: number;
}

/** A part that gives the same rows, or the same first ones, for less, where it can begin and the parameters allow it; it takes those of them that are in its header. */
export interface Shortcut {
  readonly part: string;
  readonly suffices?: (params: Parameters) => boolean;
}

/** The rows of a part: a list, or its first row alone. */
export interface RelatedPlan {
  readonly kind: 'related';
  readonly part: string;
  readonly shortcut?: Shortcut;
  readonly many: boolean;
  readonly params?: ParamsOf;
  readonly order?: OrderOf;
  /** A column of the part around it that says the same already, where that part has it. */
  readonly given?: string;
  /** The one column that is wanted, when the values are no objects of the field's type. */
  readonly column?: string;
  /** Makes the one value of a scalar field out of all rows, of which it reads some columns and properties. */
  readonly told?: { readonly needs: readonly string[]; readonly tell: (rows: readonly Row[]) => unknown };
  readonly limitedBy?: Limit;
}

/** A page that was cut before the statement: its rows are all wanted, in the part's order. */
export interface ReadyPage {
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
  readonly part: string;
  readonly shortcut?: Shortcut;
  readonly params?: ParamsOf;
  readonly order?: OrderOf;
  /** What is asked of each row besides, of a root's rows alone. */
  readonly filter?: (args: never) => Filter;
  /** The part whose rows `undatedCount` counts. */
  readonly undated?: string;
  readonly undatedParams?: ParamsOf;
  /** What else decides which rows the list has, so that a cursor of another list is told. */
  readonly markedBy?: (scope: Scope) => unknown;
  /** Where the paging arguments stand, when not on the field itself. */
  readonly pagedBy?: (scope: Scope) => Record<string, unknown>;
  /** The page itself, when the root field prepared it. */
  readonly ready?: (scope: Scope) => ReadyPage;
}

export type FieldPlan = NeedsPlan | BoundPlan | RelatedPlan | ConnectedPlan;

/** Where the plan stands in a field's `extensions`. */
export const FIELD_PLAN = 'entente.plan';
/** Where a type says under which name the parts that begin at it know it. */
export const SUBJECT = 'entente.subject';
