/** The Pothos plugin that turns a selection into one statement: its field methods. */
import './global-types.js';
import { type FieldKind, type InputFieldMap, RootFieldBuilder, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/context.js';
import {
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
} from '../../src/graph/compose/field-plan.js';
import { LIST_LENGTH } from '../../src/graph/compose/list-length.js';
import type { Row } from '../../src/graph/graph.js';
import { readField, runRoot } from './from-graph.js';
import type {
  ConnectedOptions,
  RelatedOptions,
  RootOptions,
  StoredOptions,
  ValueOptions,
} from './global-types.js';
import { withIds } from './named-ids.js';

type AnyOptions = never;
type AnyArgs = Record<string, unknown>;

const proto = RootFieldBuilder.prototype as unknown as Record<string, unknown> & {
  field(options: unknown): unknown;
  arg: Record<string, (options: unknown) => unknown>;
};

proto.stored = function stored(
  this: typeof proto,
  name: string,
  {
    needs,
    labels,
    read,
    length,
    ...options
  }: StoredOptions<SchemaTypes, AnyOptions, AnyOptions, InputFieldMap>,
) {
  const plan: FieldPlan = { kind: 'needs', names: needs ?? [name], labels: labels ?? false };
  return this.field({
    nullable: false,
    ...options,
    extensions: { [FIELD_PLAN]: plan, ...(length ? { [LIST_LENGTH]: length } : {}) },
    resolve: (row: Row, args: AnyArgs, context: Context) =>
      read ? read(row, args as never, context) : (row[name] ?? null),
  });
};

proto.bound = function bound(
  this: typeof proto,
  variable: string,
  options: ValueOptions<SchemaTypes, AnyOptions, AnyOptions>,
) {
  const plan: FieldPlan = { kind: 'bound', variable };
  return this.field({ nullable: false, ...options, extensions: { [FIELD_PLAN]: plan }, resolve: fromParent });
};

proto.related = function related(
  this: typeof proto & { kind: FieldKind },
  part: string,
  options: RelatedOptions<SchemaTypes, AnyOptions, AnyOptions, InputFieldMap>,
) {
  const { params, order, shortcut, given, limitedBy, length, told, prepare, existing, otherwise, ...field } =
    options;
  const plan: RelatedPlan = {
    kind: 'related',
    part,
    many: Array.isArray(field.type),
    ...(params ? { params: params as never } : {}),
    ...(order ? { order: order as never } : {}),
    ...(shortcut ? { shortcut } : {}),
    ...(given ? { given } : {}),
    ...(limitedBy ? { limitedBy } : {}),
    ...(told ? { told } : {}),
  };
  return this.field({
    nullable: false,
    ...field,
    extensions: { [FIELD_PLAN]: plan, ...(length ? { [LIST_LENGTH]: length } : {}) },
    resolve: this.kind === 'Query' ? fromRoot(plan, { prepare, existing, otherwise } as never) : fromParent,
  });
};

proto.connected = function connected(
  this: typeof proto & { kind: FieldKind },
  part: string,
  options: ConnectedOptions<InputFieldMap>,
) {
  const {
    params,
    order,
    shortcut,
    undated,
    markedBy,
    pagedBy,
    ready,
    prepare,
    existing,
    where,
    args,
    ...field
  } = options;
  const plan: ConnectedPlan = {
    kind: 'connected',
    part,
    ...(params ? { params: params as never } : {}),
    ...(order ? { order: order as never } : {}),
    ...(shortcut ? { shortcut } : {}),
    ...(where ? { filter: ((given: never) => where(given).filter) as never } : {}),
    ...(undated ? { undated } : {}),
    ...(markedBy ? { markedBy } : {}),
    ...(pagedBy ? { pagedBy } : {}),
    ...(ready ? { ready } : {}),
  };
  return this.field({
    nullable: false,
    ...field,
    args: pagedBy || ready ? args : { ...args, ...pagingArgs(this) },
    extensions: { [FIELD_PLAN]: plan },
    resolve: this.kind === 'Query' ? fromRoot(plan, { prepare, existing, where } as never) : fromParent,
  });
};

function pagingArgs(t: typeof proto): Record<string, unknown> {
  const int = (description: string) => t.arg.int?.({ description, required: false });
  const cursor = (description: string) => t.arg.string?.({ description, required: false });
  return {
    first: int('How many from the start, or after the cursor `after`: 1 to 100. Left out: 20.'),
    after: cursor('A cursor of this list: only what comes after it.'),
    last: int('How many from the end, or before the cursor `before`: 1 to 100; not together with `first`.'),
    before: cursor('A cursor of this list: only what comes before it.'),
  };
}

function fromParent(row: Row, _args: AnyArgs, context: Context, info: GraphQLResolveInfo): unknown {
  return readField(row, context, info);
}

function fromRoot(
  plan: RelatedPlan | ConnectedPlan,
  {
    prepare,
    existing = {},
    otherwise,
    where,
  }: RootOptions<InputFieldMap> & Pick<ConnectedOptions<InputFieldMap>, 'where'>,
) {
  return async (_root: unknown, given: AnyArgs, context: Context, info: GraphQLResolveInfo) => {
    const { args, named } = withIds(given, existing);
    const prepared = await prepare?.(args as never, context);
    const all = [...named, ...(where?.(args as never).named ?? [])];
    const [value] = await runRoot([{ plan }], args, prepared, context, info, all);
    if (value === null && otherwise) throw otherwise();
    return value;
  };
}
