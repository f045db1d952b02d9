/** What the plugin adds to Pothos' types: the field methods `stored`, `bound`, `related` and `connected`. */
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
  LimitArgument,
  PrecomputedFragment,
  PrefetchedPage,
} from '../../src/planner/field-plan.js';
import type { Filter } from '../../src/planner/filter.js';
import type { LengthBound } from '../../src/planner/length-bound.js';
import type { ConnectionValue } from '../../src/planner/read-field-value.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import type { IdArgumentKinds, IdReference } from './id-arguments.js';

export interface ValueOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
> {
  type: Type;
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
  /** The stored properties or columns that it reads, with its arguments; left out: the one named like the field. */
  needs?: readonly string[] | ((args: InputShapeFromFields<Args>) => readonly string[]);
  /** Whether it reads the labels of the node as well. */
  needsLabels?: boolean;
  lengthBound?: LengthBound;
  /** Made from what was read; left out: the value itself. */
  derive?: (row: Row, args: InputShapeFromFields<Args>, context: ResolverContext) => unknown;
}

/** What an argument `where` was read as. */
export interface ParsedWhere {
  readonly filter: Filter;
  readonly idReferences: readonly IdReference[];
}

interface FragmentOptions<Args extends InputFieldMap> {
  args?: Args;
  /** The part's parameters; left out: it has none. */
  params?: (args: InputShapeFromFields<Args>, scope: ArgumentScope) => Parameters;
  order?: (args: InputShapeFromFields<Args>) => string | undefined;
  precomputed?: PrecomputedFragment;
}

/** What a field of Query does before its statement is composed: one look-up at most. */
export interface RootOptions<Args extends InputFieldMap> {
  prepare?: (args: InputShapeFromFields<Args>, context: ResolverContext) => unknown;
  /** The arguments that hold ids: of which kinds; all of them must be there. */
  mustExist?: IdArgumentKinds<keyof Args & string>;
  /** What to throw where nothing was found; left out: null is an answer. */
  orElseThrow?: () => Error;
}

export interface RelatedOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
  Args extends InputFieldMap,
> extends ValueOptions<Types, Type, Nullable>,
    FragmentOptions<Args>,
    RootOptions<Args> {
  /** A column of the part around it that says the same already, where that part has it. */
  fromColumn?: string;
  limitArgument?: LimitArgument<keyof Args & string>;
  lengthBound?: LengthBound;
  /** For a scalar made out of all rows: what it reads of them, and the value. */
  derive?: { needs: readonly string[]; compute: (rows: readonly Row[]) => unknown };
}

export interface ConnectedOptions<Args extends InputFieldMap>
  extends FragmentOptions<Args>,
    RootOptions<Args> {
  type: ObjectRef<SchemaTypes, ConnectionValue>;
  description: string;
  /** Which rows of a root, told by an argument that is read here; the ids that it names must be there. */
  where?: (args: InputShapeFromFields<Args>) => ParsedWhere;
  undatedFragment?: string;
  cursorScope?: (scope: ArgumentScope) => unknown;
  /** The enclosing field whose paging arguments apply; left out: the field takes its own. */
  pageArgs?: (scope: ArgumentScope) => Record<string, unknown>;
  /** The page itself, when `prepare` cut it; the field then names its own paging arguments. */
  prefetched?: (scope: ArgumentScope) => PrefetchedPage;
}

type NoArgs = Record<never, never>;

declare global {
  export namespace PothosSchemaTypes {
    export interface RootFieldBuilder<
      Types extends SchemaTypes,
      ParentShape,
      Kind extends FieldKind = FieldKind,
    > {
      /** A value that stands in the row: a property of its subject, or a column of its part. */
      stored<
        Type extends TypeParam<Types>,
        const Nullable extends FieldNullability<Type> = false,
        Args extends InputFieldMap = NoArgs,
      >(
        name: string,
        options: StoredOptions<Types, Type, Nullable, Args>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** A thing that the part around it has bound already. */
      bound<Type extends TypeParam<Types>, const Nullable extends FieldNullability<Type> = false>(
        variable: string,
        options: ValueOptions<Types, Type, Nullable>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** The rows of a part, or its first row when the type is no list. */
      related<
        Type extends TypeParam<Types>,
        const Nullable extends FieldNullability<Type> = false,
        Args extends InputFieldMap = NoArgs,
      >(
        part: string,
        options: RelatedOptions<Types, Type, Nullable, Args>,
      ): FieldRef<Types, ShapeFromTypeParam<Types, Type, Nullable>, Kind>;
      /** A Relay connection over the rows of a part. */
      connected<Args extends InputFieldMap = NoArgs>(
        part: string,
        options: ConnectedOptions<Args>,
      ): FieldRef<Types, ConnectionValue, Kind>;
    }
  }
}
