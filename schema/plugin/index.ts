/** The Pothos plugin that turns a selection into one statement: its field methods. */
import './global-types.js';
import { type FieldKind, type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../src/engines/graph.js';
import {
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
} from '../../src/planner/field-plan.js';
import { LENGTH_BOUND } from '../../src/planner/length-bound.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import type {
  ConnectedOptions,
  RelatedOptions,
  RootOptions,
  StoredOptions,
  ValueOptions,
} from './global-types.js';
import { normalizeIdArguments } from './id-arguments.js';
import { resolveField, resolveRootFields } from './resolve-from-graph.js';

type AnyOptions = never;
type AnyArgs = Record<string, unknown>;

const prototype = RootFieldBuilder.prototype as unknown as Record<string, unknown> & {
  field(options: unknown): unknown;
  arg: Record<string, (options: unknown) => unknown>;
};

prototype.stored = function stored(
  this: typeof prototype,
  name: string,
  {
    needs,
    needsLabels,
    derive,
    lengthBound,
    ...options
  }: StoredOptions<SchemaTypes, AnyOptions, AnyOptions, InputFieldMap>,
) {
  const plan: FieldPlan = { kind: 'needs', needs: needs ?? [name], needsLabels: needsLabels ?? false };
  return this.field({
    nullable: false,
    ...options,
    extensions: { [FIELD_PLAN]: plan, ...(lengthBound ? { [LENGTH_BOUND]: lengthBound } : {}) },
    resolve: (row: Row, args: AnyArgs, context: ResolverContext) =>
      derive ? derive(row, args as never, context) : (row[name] ?? null),
  });
};

prototype.bound = function bound(
  this: typeof prototype,
  variable: string,
  options: ValueOptions<SchemaTypes, AnyOptions, AnyOptions>,
) {
  const plan: FieldPlan = { kind: 'bound', variable };
  return this.field({
    nullable: false,
    ...options,
    extensions: { [FIELD_PLAN]: plan },
    resolve: resolveFromParent,
  });
};

prototype.related = function related(
  this: typeof prototype & { kind: FieldKind },
  part: string,
  options: RelatedOptions<SchemaTypes, AnyOptions, AnyOptions, InputFieldMap>,
) {
  const {
    params,
    order,
    precomputed,
    fromColumn,
    limitArgument,
    lengthBound,
    derive,
    prepare,
    mustExist,
    orElseThrow,
    ...field
  } = options;
  const plan: RelatedPlan = {
    kind: 'related',
    fragment: part,
    isList: Array.isArray(field.type),
    ...(params ? { params: params as never } : {}),
    ...(order ? { order: order as never } : {}),
    ...(precomputed ? { precomputed } : {}),
    ...(fromColumn ? { fromColumn } : {}),
    ...(limitArgument ? { limitArgument } : {}),
    ...(derive ? { derive } : {}),
  };
  return this.field({
    nullable: false,
    ...field,
    extensions: { [FIELD_PLAN]: plan, ...(lengthBound ? { [LENGTH_BOUND]: lengthBound } : {}) },
    resolve:
      this.kind === 'Query'
        ? createRootResolver(plan, { prepare, mustExist, orElseThrow } as never)
        : resolveFromParent,
  });
};

prototype.connected = function connected(
  this: typeof prototype & { kind: FieldKind },
  part: string,
  options: ConnectedOptions<InputFieldMap>,
) {
  const {
    params,
    order,
    precomputed,
    undatedFragment,
    cursorScope,
    pageArgs,
    prefetched,
    prepare,
    mustExist,
    where,
    args,
    ...field
  } = options;
  const plan: ConnectedPlan = {
    kind: 'connected',
    fragment: part,
    ...(params ? { params: params as never } : {}),
    ...(order ? { order: order as never } : {}),
    ...(precomputed ? { precomputed } : {}),
    ...(where ? { filter: ((given: never) => where(given).filter) as never } : {}),
    ...(undatedFragment ? { undatedFragment } : {}),
    ...(cursorScope ? { cursorScope } : {}),
    ...(pageArgs ? { pageArgs } : {}),
    ...(prefetched ? { prefetched } : {}),
  };
  return this.field({
    nullable: false,
    ...field,
    args: pageArgs || prefetched ? args : { ...args, ...pagingArgs(this) },
    extensions: { [FIELD_PLAN]: plan },
    resolve:
      this.kind === 'Query'
        ? createRootResolver(plan, { prepare, mustExist, where } as never)
        : resolveFromParent,
  });
};

function pagingArgs(t: typeof prototype): Record<string, unknown> {
  const int = (description: string) => t.arg.int?.({ description, required: false });
  const cursor = (description: string) => t.arg.string?.({ description, required: false });
  return {
    first: int('How many from the start, or after the cursor `after`: 1 to 100. Left out: 20.'),
    after: cursor('A cursor of this list: only what comes after it.'),
    last: int('How many from the end, or before the cursor `before`: 1 to 100; not together with `first`.'),
    before: cursor('A cursor of this list: only what comes before it.'),
  };
}

function resolveFromParent(
  row: Row,
  _args: AnyArgs,
  context: ResolverContext,
  info: GraphQLResolveInfo,
): unknown {
  return resolveField(row, context, info);
}

function createRootResolver(
  plan: RelatedPlan | ConnectedPlan,
  {
    prepare,
    mustExist = {},
    orElseThrow,
    where,
  }: RootOptions<InputFieldMap> & Pick<ConnectedOptions<InputFieldMap>, 'where'>,
) {
  return async (_root: unknown, rawArgs: AnyArgs, context: ResolverContext, info: GraphQLResolveInfo) => {
    const { args, named: idReferences } = normalizeIdArguments(rawArgs, mustExist);
    const prepared = await prepare?.(args as never, context);
    const allReferences = [...idReferences, ...(where?.(args as never).idReferences ?? [])];
    const [value] = await resolveRootFields([{ plan }], args, prepared, context, info, allReferences);
    if (value === null && orElseThrow) throw orElseThrow();
    return value;
  };
}
