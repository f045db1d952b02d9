/** The field methods that the plugin adds to Pothos: `stored`, `bound`, `related` and `connected`, with their options. */
import type {
  FieldKind,
  FieldNullability,
  InputFieldMap,
  InputShapeFromFields,
  ObjectRef,
  SchemaTypes,
  ShapeFromTypeParam,
  TypeParam,
} from '@pothos/core';
import type { Parameters, Row } from '../../src/engines/graph.js';
import type {
  ArgumentScope,
  Arguments,
  LimitArgument,
  PrecomputedFragment,
  PrefetchedPage,
} from '../../src/planner/field-plan.js';
import type { Filter } from '../../src/planner/filter.js';
import type { LengthBound } from '../../src/planner/length-bound.js';
import type { ConnectionValue } from '../../src/planner/read-field-value.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import type { IdArgumentKinds, IdReference } from './id-arguments.js';

// `docs/how-a-query-becomes-cypher.md` has an example of every option.
// Options that take arguments are methods, so that the plugin can handle fields with any arguments.

export interface ValueOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
> {
  type: Type;
  /** Default: false. */
  nullable?: Nullable;
  description: string;
}

export interface StoredOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
  Args extends InputFieldMap,
> extends ValueOptions<Types, Type, Nullable> {
  args?: Args;
  /** Properties or columns that the field reads, possibly depending on its arguments. Default: the named one. */
  needs?: readonly string[] | ((args: InputShapeFromFields<Args>) => readonly string[]);
  /** Whether the field reads the labels of the node as `row.labels`. Default: false. */
  needsLabels?: boolean;
  /** For lists: the maximum length, for the query cost. Default: 1. */
  lengthBound?: LengthBound;
  /** Computes the value from what `needs` has read. Default: the value itself. */
  derive?(row: Row, args: InputShapeFromFields<Args>, context: ResolverContext): unknown;
}

/** A `where` argument after parsing. */
export interface ParsedWhere {
  readonly filter: Filter;
  /** The ids in the filter. All must exist. */
  readonly idReferences: readonly IdReference[];
}

interface FragmentOptions<Args extends InputFieldMap> {
  args?: Args;
  /** Maps arguments to the parameters in the fragment's header. Default: the fragment has none. */
  params?(args: InputShapeFromFields<Args>, scope: ArgumentScope): Parameters;
  /** The name of one of the fragment's orders. Default: its first. */
  order?(args: InputShapeFromFields<Args>): string | undefined;
  /** A fragment that reads the same rows from summaries made at load, for the arguments that these cover. */
  precomputed?: PrecomputedFragment;
}

/** Options of fields of `Query`. */
export interface RootOptions<Args extends InputFieldMap> {
  /** Runs before the statement is composed, for example to resolve a name. Its result is `scope.prepared`. */
  prepare?(args: InputShapeFromFields<Args>, context: ResolverContext): unknown;
  /** Arguments that hold ids, with the kinds they accept. Ids that do not exist are a NOT_FOUND error. */
  mustExist?: IdArgumentKinds<keyof Args & string>;
  /** Creates the error for an empty result. Default: the result is null. */
  orElseThrow?(): Error;
}

export interface RelatedOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
  Args extends InputFieldMap,
> extends ValueOptions<Types, Type, Nullable>,
    FragmentOptions<Args>,
    RootOptions<Args> {
  /** A column of the enclosing fragment that already holds the value. If it is there, no subquery is made. */
  fromColumn?: string;
  /** For lists: the argument that limits the length, with its default and maximum. Default: no limit. */
  limitArgument?: LimitArgument<keyof Args & string>;
  /** For lists without `limitArgument`: the maximum length, for the query cost. Default: 1. */
  lengthBound?: LengthBound;
  /** For scalars: computes the value from all rows. `needs`: the columns and properties it reads. */
  derive?: { needs: readonly string[]; compute: (rows: readonly Row[]) => unknown };
}

export interface ConnectedOptions<Args extends InputFieldMap>
  extends FragmentOptions<Args>,
    RootOptions<Args> {
  type: ObjectRef<SchemaTypes, ConnectionValue>;
  description: string;
  /** Parses the `where` argument. Root fields only. */
  where?(args: InputShapeFromFields<Args>): ParsedWhere;
  /** The fragment whose rows `undatedCount` counts. Default: the type has no `undatedCount`. */
  undatedFragment?: string;
  /** A text that distinguishes this list from others, beyond its arguments. A cursor of another list is an error. */
  cursorScope?(scope: ArgumentScope): unknown;
  /** The paging arguments, if an enclosing field has them. Default: the field has its own. */
  pageArgs?(scope: ArgumentScope): Arguments;
  /** The page, if `prepare` has already chosen it. The field then declares its paging arguments itself. */
  prefetched?(scope: ArgumentScope): PrefetchedPage;
}

type NoArgs = Record<never, never>;

declare global {
  export namespace PothosSchemaTypes {
    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** A value of the parent's row: a property of its node or edge, or a column of its fragment. */
      stored<
        Type extends TypeParam<Types>,
        const Nullable extends FieldNullability<Type> = false,
        Args extends InputFieldMap = NoArgs,
      >(
        name: string,
        options: StoredOptions<Types, Type, Nullable, Args>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** A node or edge that the enclosing fragment has bound to a variable. */
      bound<Type extends TypeParam<Types>, const Nullable extends FieldNullability<Type> = false>(
        variable: string,
        options: ValueOptions<Types, Type, Nullable>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** The rows of a fragment, or the first one if the type is not a list. */
      related<
        Type extends TypeParam<Types>,
        const Nullable extends FieldNullability<Type> = false,
        Args extends InputFieldMap = NoArgs,
      >(
        fragment: string,
        options: RelatedOptions<Types, Type, Nullable, Args>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** A Relay connection over the rows of a fragment. */
      connected<Args extends InputFieldMap = NoArgs>(
        fragment: string,
        options: ConnectedOptions<Args>,
      ): FieldRef<Types, ConnectionValue, Kind>;
    }
  }
}
