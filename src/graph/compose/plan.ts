/** Plans the slots of a statement from a GraphQL selection. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
} from 'graphql';
import type { Part, Parts } from '../statements.js';
import { checkCursors, fingerprint } from './cursor.js';
import {
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
  type Scope,
} from './field-plan.js';
import { EVERYTHING } from './filter.js';
import { orderOf } from './order.js';
import { isFirst, limitOf, readPage } from './page.js';
import { below, type Document, type Field, gather, type Nodes, readConnection } from './selection.js';
import type { ComposedSlot, ConnectedSlot, RelatedSlot, SlotIndex, View } from './slot.js';
import { boundView, canBegin, givenBy, partView } from './view.js';

type Info = Document & Pick<GraphQLResolveInfo, 'fieldNodes' | 'path' | 'parentType' | 'fieldName'>;

/** Where a root field starts: its own plan, or one of several parts that its arguments chose. */
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
  const planner = new Planner(info, parts);
  const field = info.parentType.getFields()[info.fieldName] as Field;
  const at: Place = {
    nodes: info.fieldNodes,
    path: '',
    index: new Map(),
    scope: { args, parent: undefined, prepared },
    guard: null,
    around: null,
  };
  const roots = starts.map(({ plan, type }) => {
    const narrowed = type ? [info.schema.getType(type) as GraphQLObjectType] : null;
    return planner.partSlot(plan, field, at, narrowed);
  });
  return { roots, index: at.index };
}

/** Where in the selection a field stands. */
interface Place {
  readonly nodes: Nodes;
  /** From the field around it that came from a part, of which `index` tells what is below. */
  readonly path: string;
  readonly index: SlotIndex;
  readonly scope: Scope;
  readonly guard: readonly string[] | null;
  /** What the parts of the field can begin at; null at the root. */
  readonly around: View | null;
}

type PartBase = Pick<ConnectedSlot, 'alias' | 'guard' | 'part' | 'params' | 'order'>;

class Planner {
  private count = 0;

  constructor(
    private readonly document: Document,
    private readonly parts: Parts,
  ) {}

  partSlot(
    plan: RelatedPlan | ConnectedPlan,
    field: Field,
    at: Place,
    narrowed: readonly GraphQLObjectType[] | null,
  ): RelatedSlot | ConnectedSlot {
    const part = this.part(plan.part);
    const base: PartBase = {
      alias: this.alias(),
      guard: at.guard,
      part,
      params: plan.params?.(at.scope.args as never, at.scope) ?? {},
      order: orderOf(part, plan.order?.(at.scope.args as never)),
    };
    if (plan.kind === 'connected') return this.connected(base, plan, field, at);
    return this.related(this.shortened(base, plan, at), plan, field, at, narrowed);
  }

  /** By the part that gives the same for less, if it may stand here. */
  private shortened(asked: PartBase, { shortcut }: RelatedPlan | ConnectedPlan, { around }: Place): PartBase {
    if (!shortcut || !(shortcut.suffices?.(asked.params) ?? true)) return asked;
    const { alias, guard, order } = asked;
    const part = this.part(shortcut.part);
    if (!canBegin(part, around)) return asked;
    // The limit is none of the field's.
    const params = pick(
      asked.params,
      part.params.filter((name) => name !== 'limit'),
    );
    return { alias, guard, part, params, order };
  }

  private related(
    base: PartBase,
    plan: RelatedPlan,
    field: Field,
    at: Place,
    narrowed: readonly GraphQLObjectType[] | null,
  ): RelatedSlot {
    const { part } = base;
    const isLeaf = isLeafType(getNamedType(field.type));
    const column = plan.column ?? (isLeaf && !plan.told ? (part.gives[0] ?? '') : null);
    const view = plan.told
      ? { ...partView(part, field.type), subject: part.gives[0] ?? null }
      : partView(part, narrowed?.[0] ?? field.type);
    if (plan.told) for (const name of plan.told.needs) view.needs.add(name);
    else if (column) view.needs.add(column);
    else this.fill(view, getNamedType(field.type), at, narrowed);
    // What was looked up by its id is put back in the order asked for by it.
    if (narrowed) view.needs.add('id');
    const limit = plan.limitedBy ? limitOf(field.name, plan.limitedBy, at.scope.args) : null;
    const many = plan.many || Boolean(plan.told);
    const tell = plan.told?.tell ?? null;
    return { kind: 'related', many, limit: many ? limit : 1, view, column, tell, ...base };
  }

  private connected(asked: PartBase, plan: ConnectedPlan, field: Field, at: Place): ConnectedSlot {
    const { scope } = at;
    const page = readPage(field.name, plan.pagedBy?.(scope) ?? scope.args);
    const base = isFirst(page) ? this.shortened(asked, plan, at) : asked;
    const { part } = base;
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const { wants, items } = readConnection(this.document, connection, at.nodes, at.path);
    const view = partView(part, items[0]?.type ?? connection);
    for (const item of items) {
      this.fill(view, getNamedType(item.type), { ...at, nodes: item.nodes, path: item.path }, null);
    }
    const ready = plan.ready?.(scope) ?? null;
    const undated = wants.undated && plan.undated ? this.part(plan.undated) : null;
    const filter = plan.filter?.(scope.args as never) ?? EVERYTHING;
    const isMarked = wants.cursors || page.after !== null || page.before !== null;
    const mark = isMarked
      ? fingerprint(
          field.name,
          asked.part.name,
          base.order,
          asked.params,
          filter,
          plan.markedBy?.(scope) ?? null,
        )
      : '';
    if (!ready) checkCursors(page, mark, part.orders.get(base.order)?.length ?? 0);
    return {
      kind: 'connected',
      page,
      filter,
      mark,
      view,
      wants: ready
        ? { ...wants, rows: wants.rows || wants.total, cursors: false, more: false, total: false }
        : wants,
      ready,
      undated: undated && { part: undated, params: pick(asked.params, undated.params) },
      // Last, as in what is made for each request: V8 makes a hidden class for each thing that is added to a copy.
      ...base,
    };
  }

  /** Adds what a selection on `type` asks for to a view; fields that only some object types have get a guard. */
  private fill(
    view: View,
    type: GraphQLNamedType,
    at: Place,
    narrowed: readonly GraphQLObjectType[] | null,
  ): void {
    const abstract = isAbstractType(type);
    const possible = abstract ? this.document.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
    const concretes = narrowed ?? possible;
    if (abstract && !narrowed) view.labels = true;
    for (const { nodes, field, key, types } of gather(this.document, concretes, at.nodes)) {
      const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (plan?.kind === 'needs') {
        const names =
          typeof plan.names === 'function' ? plan.names(this.argumentsOf(field, nodes) as never) : plan.names;
        for (const name of names) view.needs.add(name);
        view.labels ||= plan.labels ?? false;
      } else if (plan) {
        const path = below(at.path, key);
        const guard = types.size < concretes.length ? [...types] : null;
        const index: SlotIndex = new Map();
        const here = { nodes, path: '', index, scope: at.scope, guard, around: view };
        const slot = (plan.kind === 'related' && givenBy(view, plan)) || this.child(plan, field, here);
        if (slot.kind === 'given') view.needs.add(slot.column);
        else view.children.push(slot);
        at.index.set(path, [...(at.index.get(path) ?? []), { types, slot, below: index }]);
      }
    }
  }

  private child(plan: Exclude<FieldPlan, { kind: 'needs' }>, field: Field, at: Place): ComposedSlot {
    if (plan.kind === 'bound') {
      const type = getNamedType(field.type);
      const view = boundView(plan.variable, type);
      const alias = this.alias();
      this.fill(view, type, at, null);
      return { kind: 'bound', alias, guard: at.guard, variable: plan.variable, view };
    }
    const args = this.argumentsOf(field, at.nodes);
    const scope: Scope = { args, parent: at.scope, prepared: at.scope.prepared };
    return this.partSlot(plan, field, { ...at, scope }, null);
  }

  private argumentsOf(field: Field, [node]: Nodes): Record<string, unknown> {
    return node ? getArgumentValues(field, node, this.document.variableValues) : {};
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

function pick(params: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, params[name] ?? null]));
}
