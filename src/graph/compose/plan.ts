/** Reads a GraphQL selection and plans the slots of its statement. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Part, Parts } from '../statements.js';
import { fingerprint } from './cursor.js';
import {
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
  type Scope,
  SUBJECT,
} from './field-plan.js';
import { pageSize, readPage } from './page.js';
import type { BoundSlot, ConnectedSlot, RelatedSlot, Slot, SlotIndex, View } from './slot.js';

type Info = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'path' | 'parentType' | 'fieldName'
>;

/** Where a root field starts: its own plan, or one of several parts that an argument chose. */
export interface RootStart {
  readonly plan: RelatedPlan | ConnectedPlan;
  /** The one object type that an abstract field turned out to be. */
  readonly type?: string;
}

/** The planned slots of one root field. */
export interface Plan {
  readonly roots: readonly (RelatedSlot | ConnectedSlot)[];
  readonly index: SlotIndex;
}

/** Plans a root field; throws the argument errors of every field below it. */
export function planRoot(
  info: Info,
  parts: Parts,
  starts: readonly RootStart[],
  args: Record<string, unknown>,
  prepared: unknown,
): Plan {
  const planner = new Planner(info, parts, prepared);
  const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  const scope: Scope = { args, parent: undefined, prepared };
  const path = String(info.path.key);
  const roots = starts.map(({ plan, type }) => {
    const named = type ? [info.schema.getType(type) as GraphQLObjectType] : null;
    return planner.partSlot(plan, field, info.fieldNodes, path, scope, null, named);
  });
  return { roots, index: planner.index };
}

interface Gathered {
  readonly nodes: readonly FieldNode[];
  readonly field: GraphQLField<unknown, unknown>;
  readonly key: string;
  readonly types: Set<string>;
}

class Planner {
  readonly index: SlotIndex = new Map();
  private count = 0;

  constructor(
    private readonly info: Info,
    private readonly parts: Parts,
    private readonly prepared: unknown,
  ) {}

  partSlot(
    plan: RelatedPlan | ConnectedPlan,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    path: string,
    scope: Scope,
    guard: readonly string[] | null,
    concretes: readonly GraphQLObjectType[] | null,
  ): RelatedSlot | ConnectedSlot {
    const part = this.part(plan.part);
    const base = {
      alias: this.alias(),
      guard,
      part,
      params: plan.params?.(scope.args as never, scope) ?? {},
      order: orderOf(part, plan.order?.(scope.args as never)),
    };
    if (plan.kind === 'connected') return this.connected(base, plan, field, nodes, path, scope);
    const column = plan.column ?? (isLeafType(getNamedType(field.type)) ? columnOf(part) : null);
    const view = this.emptyView(part, concretes?.[0] ?? field.type);
    if (column) view.needs.add(column);
    else this.fill(view, getNamedType(field.type), nodes, path, scope, concretes);
    if (concretes) view.needs.add('id');
    const limited = plan.limitedBy;
    return {
      ...base,
      kind: 'related',
      many: plan.many,
      limit: plan.many ? (limited ? pageSize(field.name, limited, scope.args[limited]) : null) : 1,
      view,
      column,
    };
  }

  private connected(
    base: Pick<ConnectedSlot, 'alias' | 'guard' | 'part' | 'params' | 'order'>,
    plan: ConnectedPlan,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    path: string,
    scope: Scope,
  ): ConnectedSlot {
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const wants = { rows: false, cursors: false, more: false, total: false };
    let undated: ConnectedSlot['undated'] = null;
    const items: { type: GraphQLOutputType; nodes: readonly FieldNode[]; path: string }[] = [];
    for (const [key, group] of this.collect(connection, nodes)) {
      const name = group[0]?.name.value ?? '';
      const found = connection.getFields()[name];
      if (name === 'nodes' && found) items.push({ type: found.type, nodes: group, path: `${path}.${key}` });
      if (name === 'edges' && found) {
        wants.rows = true;
        const edge = getNamedType(found.type) as GraphQLObjectType;
        for (const [edgeKey, edgeGroup] of this.collect(edge, group)) {
          const edgeField = edgeGroup[0]?.name.value ?? '';
          if (edgeField === 'cursor') wants.cursors = true;
          const node = edge.getFields()[edgeField];
          if (edgeField === 'node' && node) {
            items.push({ type: node.type, nodes: edgeGroup, path: `${path}.${key}.${edgeKey}` });
          }
        }
      }
      if (name === 'pageInfo') wants.rows = wants.cursors = wants.more = true;
      if (name === 'totalCount') wants.total = true;
      if (name === 'undatedCount' && plan.undated) {
        const params = (plan.undatedParams ?? plan.params)?.(scope.args as never, scope) ?? {};
        const part = this.part(plan.undated);
        undated = { part, params: pick(params, part.params) };
      }
    }
    if (items.length > 0) wants.rows = true;
    const view = this.emptyView(base.part, (items[0]?.type ?? connection) as GraphQLOutputType);
    for (const item of items) this.fill(view, getNamedType(item.type), item.nodes, item.path, scope, null);
    const ready = plan.ready?.(scope) ?? null;
    return {
      ...base,
      kind: 'connected',
      page: readPage(field.name, plan.pagedBy?.(scope) ?? scope.args),
      mark: fingerprint(field.name, base.part.name, base.order, base.params, plan.markedBy?.(scope) ?? null),
      view,
      wants: ready
        ? { ...wants, rows: wants.rows || wants.total, cursors: false, more: false, total: false }
        : wants,
      ready,
      undated,
    };
  }

  private emptyView(part: Part, type: GraphQLOutputType): View {
    const subject = subjectOf(getNamedType(type));
    const bound = new Set(part.gives);
    if (subject) bound.add(subject).add('cited');
    return { bound, subject, needs: new Set(), columns: new Set(part.gives), labels: false, children: [] };
  }

  private boundView(variable: string, type: GraphQLNamedType): View {
    const subject = subjectOf(type) ?? variable;
    return {
      bound: new Set([subject, 'cited']),
      subject,
      needs: new Set(),
      columns: new Set(),
      labels: false,
      children: [],
    };
  }

  /** Adds what a selection on `type` asks for to a view; fields that only some object types have get a guard. */
  private fill(
    view: View,
    type: GraphQLNamedType,
    nodes: readonly FieldNode[],
    path: string,
    scope: Scope,
    narrowed: readonly GraphQLObjectType[] | null,
  ): void {
    const concretes =
      narrowed ??
      (isAbstractType(type) ? this.info.schema.getPossibleTypes(type) : [type as GraphQLObjectType]);
    if (isAbstractType(type) && !narrowed) view.labels = true;
    for (const { nodes: group, field, key, types } of this.gather(concretes, nodes)) {
      const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (!plan) continue;
      if (plan.kind === 'needs') {
        for (const name of plan.names) view.needs.add(name);
        view.labels ||= plan.labels ?? false;
        continue;
      }
      const guard = types.size < concretes.length ? [...types] : null;
      const slot = this.child(plan, field, group, `${path}.${key}`, scope, guard);
      view.children.push(slot);
      const known = this.index.get(`${path}.${key}`) ?? [];
      this.index.set(`${path}.${key}`, [...known, { types, slot }]);
    }
  }

  private child(
    plan: Exclude<FieldPlan, { kind: 'needs' }>,
    field: GraphQLField<unknown, unknown>,
    nodes: readonly FieldNode[],
    path: string,
    parent: Scope,
    guard: readonly string[] | null,
  ): Slot {
    const [node] = nodes;
    const args = node ? getArgumentValues(field, node, this.info.variableValues) : {};
    if (plan.kind === 'bound') {
      const type = getNamedType(field.type);
      const slot: BoundSlot = {
        kind: 'bound',
        alias: this.alias(),
        guard,
        variable: plan.variable,
        view: this.boundView(plan.variable, type),
      };
      this.fill(slot.view, type, nodes, path, parent, null);
      return slot;
    }
    return this.partSlot(plan, field, nodes, path, { args, parent, prepared: this.prepared }, guard, null);
  }

  /** The fields selected on each object type; the same field nodes on several types are one. */
  private gather(concretes: readonly GraphQLObjectType[], nodes: readonly FieldNode[]): Gathered[] {
    const gathered: Gathered[] = [];
    for (const type of concretes) {
      for (const [key, group] of this.collect(type, nodes)) {
        const field = type.getFields()[group[0]?.name.value ?? ''];
        if (!field) continue;
        const twin = gathered.find(
          (other) => other.key === key && sameNodes(other.nodes, group) && samePlan(other.field, field),
        );
        if (twin) twin.types.add(type.name);
        else gathered.push({ nodes: group, field, key, types: new Set([type.name]) });
      }
    }
    return gathered;
  }

  private collect(type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, readonly FieldNode[]> {
    const { schema, fragments, variableValues } = this.info;
    return collectSubfields(schema, fragments, variableValues, type, nodes);
  }

  private part(name: string): Part {
    const part = this.parts.get(name);
    if (!part) throw new Error(`There is no part named ${name} in cypher/.`);
    return part;
  }

  private alias(): string {
    const alias = `s${this.count}`;
    this.count += 1;
    return alias;
  }
}

function orderOf(part: Part, wanted: string | undefined): string {
  const order = wanted ?? [...part.orders.keys()][0];
  if (!order || !part.orders.has(order))
    throw new Error(`The part ${part.name} has no order ${String(order)}.`);
  return order;
}

function columnOf(part: Part): string {
  return part.gives[0] ?? '';
}

function subjectOf(type: GraphQLNamedType): string | null {
  return (type.extensions[SUBJECT] as string | undefined) ?? null;
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}

function samePlan(a: GraphQLField<unknown, unknown>, b: GraphQLField<unknown, unknown>): boolean {
  return a.extensions[FIELD_PLAN] === b.extensions[FIELD_PLAN];
}

function pick(params: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, params[name] ?? null]));
}
