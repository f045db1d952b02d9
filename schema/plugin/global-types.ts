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
import type { Context } from '../../src/context.js';
import type { Limit, ReadyPage, Scope, Shortcut } from '../../src/graph/compose/field-plan.js';
import type { Filter } from '../../src/graph/compose/filter.js';
import type { ListLength } from '../../src/graph/compose/list-length.js';
import type { ConnectionValue } from '../../src/graph/compose/read-rows.js';
import type { Parameters, Row } from '../../src/graph/graph.js';
import type { IdArguments, NamedId } from './named-ids.js';

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
  labels?: boolean;
  length?: ListLength;
  /** Made from what was read; left out: the value itself. */
  read?: (row: Row, args: InputShapeFromFields<Args>, context: Context) => unknown;
}

/** What an argument `where` was read as. */
export interface Where {
  readonly filter: Filter;
  readonly named: readonly NamedId[];
}

interface PartOptions<Args extends InputFieldMap> {
  args?: Args;
  /** The part's parameters; left out: it has none. */
  params?: (args: InputShapeFromFields<Args>, scope: Scope) => Parameters;
  order?: (args: InputShapeFromFields<Args>) => string | undefined;
  shortcut?: Shortcut;
}

/** What a field of Query does before its statement is composed: one look-up at most. */
export interface RootOptions<Args extends InputFieldMap> {
  prepare?: (args: InputShapeFromFields<Args>, context: Context) => unknown;
  /** The arguments that hold ids: of which kinds; all of them must be there. */
  existing?: IdArguments<keyof Args & string>;
  /** What to throw where nothing was found; left out: null is an answer. */
  otherwise?: () => Error;
}

export interface RelatedOptions<
  Types extends SchemaTypes,
  Type extends TypeParam<Types>,
  Nullable extends FieldNullability<Type>,
  Args extends InputFieldMap,
> extends ValueOptions<Types, Type, Nullable>,
    PartOptions<Args>,
    RootOptions<Args> {
  /** A column of the part around it that says the same already, where that part has it. */
  given?: string;
  limitedBy?: Limit<keyof Args & string>;
  length?: ListLength;
  /** For a scalar made out of all rows: what it reads of them, and the value. */
  told?: { needs: readonly string[]; tell: (rows: readonly Row[]) => unknown };
}

export interface ConnectedOptions<Args extends InputFieldMap> extends PartOptions<Args>, RootOptions<Args> {
  type: ObjectRef<SchemaTypes, ConnectionValue>;
  description: string;
  /** Which rows of a root, told by an argument that is read here; the ids that it names must be there. */
  where?: (args: InputShapeFromFields<Args>) => Where;
  undated?: string;
  markedBy?: (scope: Scope) => unknown;
  /** The enclosing field whose paging arguments apply; left out: the field takes its own. */
  pagedBy?: (scope: Scope) => Record<string, unknown>;
  /** The page itself, when `prepare` cut it; the field then names its own paging arguments. */
  ready?: (scope: Scope) => ReadyPage;
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
