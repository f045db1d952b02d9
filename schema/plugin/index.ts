/** The Pothos plugin: field methods that attach a plan to a field, from which the planner composes one statement. */
import './global-types.js';
import {
  type FieldKind,
  type FieldNullability,
  type InputFieldMap,
  RootFieldBuilder,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { Row } from '../../src/engines/graph.js';
import {
  type Arguments,
  type BoundPlan,
  type ConnectedPlan,
  FIELD_PLAN,
  type RelatedPlan,
  type StoredPlan,
} from '../../src/planner/field-plan.js';
import { LENGTH_BOUND } from '../../src/planner/length-bound.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { PAGING } from '../descriptions.js';
import { createRootResolver } from './create-root-resolver.js';
import type { ConnectedOptions, RelatedOptions, StoredOptions, ValueOptions } from './global-types.js';
import { resolveField } from './resolve-field.js';

type AnyType = TypeParam<SchemaTypes>;
type AnyNullability = FieldNullability<AnyType>;

/** What the methods use of Pothos' field builder, without its type parameters. */
interface FieldBuilder {
  readonly kind: FieldKind;
  field(options: unknown): unknown;
  readonly arg: {
    int(options: { description: string; required: false }): unknown;
    string(options: { description: string; required: false }): unknown;
  };
}

function stored(
  this: FieldBuilder,
  name: string,
  {
    needs = [name],
    needsLabels = false,
    lengthBound,
    derive,
    ...field
  }: StoredOptions<SchemaTypes, AnyType, AnyNullability, InputFieldMap>,
) {
  const plan: StoredPlan = { kind: 'stored', needs, needsLabels };
  return this.field({
    nullable: false,
    ...field,
    extensions: { [FIELD_PLAN]: plan, [LENGTH_BOUND]: lengthBound },
    resolve: (row: Row, args: Arguments, context: ResolverContext) =>
      derive ? derive(row, args, context) : (row[name] ?? null),
  });
}

function bound(
  this: FieldBuilder,
  variable: string,
  field: ValueOptions<SchemaTypes, AnyType, AnyNullability>,
) {
  const plan: BoundPlan = { kind: 'bound', variable };
  return this.field({
    nullable: false,
    ...field,
    extensions: { [FIELD_PLAN]: plan },
    resolve: resolveField,
  });
}

function related(
  this: FieldBuilder,
  fragment: string,
  options: RelatedOptions<SchemaTypes, AnyType, AnyNullability, InputFieldMap>,
) {
  const { params, order, precomputed, fromColumn, limitArgument, lengthBound, derive, ...rest } = options;
  const { prepare, mustExist, orElseThrow, ...field } = rest;
  const isList = Array.isArray(field.type);
  const plan: RelatedPlan = {
    kind: 'related',
    fragment,
    isList,
    params,
    order,
    precomputed,
    fromColumn,
    limitArgument,
    derive,
  };
  return this.field({
    nullable: false,
    ...field,
    extensions: { [FIELD_PLAN]: plan, [LENGTH_BOUND]: lengthBound },
    resolve:
      this.kind === 'Query' ? createRootResolver(plan, { prepare, mustExist, orElseThrow }) : resolveField,
  });
}

function connected(this: FieldBuilder, fragment: string, options: ConnectedOptions<InputFieldMap>) {
  const { params, order, precomputed, undatedFragment, cursorScope, pageArgs, prefetched, ...rest } = options;
  const { prepare, mustExist, orElseThrow, where, args, ...field } = rest;
  const plan: ConnectedPlan = {
    kind: 'connected',
    fragment,
    params,
    order,
    precomputed,
    filter: where && ((values) => where(values).filter),
    undatedFragment,
    cursorScope,
    pageArgs,
    prefetched,
  };
  return this.field({
    nullable: false,
    ...field,
    args: pageArgs || prefetched ? args : { ...args, ...pagingArguments(this) },
    extensions: { [FIELD_PLAN]: plan },
    resolve:
      this.kind === 'Query'
        ? createRootResolver(plan, { prepare, mustExist, orElseThrow, where })
        : resolveField,
  });
}

function pagingArguments({ arg }: FieldBuilder): Record<string, unknown> {
  const int = (description: string) => arg.int({ description, required: false });
  const cursor = (description: string) => arg.string({ description, required: false });
  return {
    first: int(PAGING.first),
    after: cursor(PAGING.after),
    last: int(PAGING.last),
    before: cursor(PAGING.before),
  };
}

Object.assign(RootFieldBuilder.prototype, { stored, bound, related, connected });
