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
import type { Fragments } from '../engines/cypher/fragments.js';
import type { Fragment } from '../engines/cypher/parse-fragment.js';
import { computeFingerprint, validateCursors } from './cursor.js';
import {
  type ArgumentScope,
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
} from './field-plan.js';
import { MATCH_ALL } from './filter.js';
import { resolveOrder } from './order.js';
import { isFirstPage, parsePageRequest, readLimit } from './page-request.js';
import type { ComposedField, ConnectedField, PlanIndex, Projection, RelatedField } from './planned-field.js';
import { findColumn, hasRequiredVariables, projectFragment, projectVariable } from './projection.js';
import {
  collectFieldsByType,
  type FieldNodes,
  joinPath,
  readConnectionSelection,
  type SchemaField,
  type SelectionContext,
} from './selection.js';

type RootFieldInfo = SelectionContext &
  Pick<GraphQLResolveInfo, 'fieldNodes' | 'path' | 'parentType' | 'fieldName'>;

/** Where a root field starts: its own plan, or one of several parts that its arguments chose. */
export interface RootPlan {
  readonly plan: RelatedPlan | ConnectedPlan;
  /** The one object type that an abstract field turned out to be. */
  readonly objectType?: string;
}

/** The planned slots of one root field. */
export interface QueryPlan {
  readonly roots: readonly (RelatedField | ConnectedField)[];
  readonly index: PlanIndex;
}

/** Plans a root field; throws the argument errors of every field below it. */
export function planRootField(
  info: RootFieldInfo,
  parts: Fragments,
  rootPlans: readonly RootPlan[],
  args: Record<string, unknown>,
  prepared: unknown,
): QueryPlan {
  const planner = new Planner(info, parts);
  const field = info.parentType.getFields()[info.fieldName] as SchemaField;
  const position: SelectionPosition = {
    fieldNodes: info.fieldNodes,
    path: '',
    index: new Map(),
    scope: { args, parent: undefined, prepared },
    requiredLabels: null,
    parentProjection: null,
  };
  const roots = rootPlans.map(({ plan, objectType }) => {
    const objectTypes = objectType ? [info.schema.getType(objectType) as GraphQLObjectType] : null;
    return planner.planFragment(plan, field, position, objectTypes);
  });
  return { roots, index: position.index };
}

/** Where in the selection a field stands. */
interface SelectionPosition {
  readonly fieldNodes: FieldNodes;
  /** From the field around it that came from a part, of which `index` tells what is below. */
  readonly path: string;
  readonly index: PlanIndex;
  readonly scope: ArgumentScope;
  readonly requiredLabels: readonly string[] | null;
  /** What the parts of the field can begin at; null at the root. */
  readonly parentProjection: Projection | null;
}

type FragmentFieldBase = Pick<ConnectedField, 'alias' | 'requiredLabels' | 'fragment' | 'params' | 'order'>;

class Planner {
  private aliasCount = 0;

  constructor(
    private readonly selectionContext: SelectionContext,
    private readonly fragments: Fragments,
  ) {}

  planFragment(
    plan: RelatedPlan | ConnectedPlan,
    field: SchemaField,
    position: SelectionPosition,
    objectTypes: readonly GraphQLObjectType[] | null,
  ): RelatedField | ConnectedField {
    const fragment = this.findFragment(plan.fragment);
    const base: FragmentFieldBase = {
      alias: this.nextAlias(),
      requiredLabels: position.requiredLabels,
      fragment,
      params: plan.params?.(position.scope.args as never, position.scope) ?? {},
      order: resolveOrder(fragment, plan.order?.(position.scope.args as never)),
    };
    if (plan.kind === 'connected') return this.planConnected(base, plan, field, position);
    return this.planRelated(this.preferPrecomputed(base, plan, position), plan, field, position, objectTypes);
  }

  /** By the part that gives the same for less, if it may stand here. */
  private preferPrecomputed(
    original: FragmentFieldBase,
    { precomputed }: RelatedPlan | ConnectedPlan,
    { parentProjection }: SelectionPosition,
  ): FragmentFieldBase {
    if (!precomputed || !(precomputed.appliesTo?.(original.params) ?? true)) return original;
    const { alias, requiredLabels, order } = original;
    const fragment = this.findFragment(precomputed.fragment);
    if (!hasRequiredVariables(fragment, parentProjection)) return original;
    // The limit is none of the field's.
    const params = pickParams(
      original.params,
      fragment.params.filter((name) => name !== 'limit'),
    );
    return { alias, requiredLabels, fragment, params, order };
  }

  private planRelated(
    base: FragmentFieldBase,
    plan: RelatedPlan,
    field: SchemaField,
    position: SelectionPosition,
    objectTypes: readonly GraphQLObjectType[] | null,
  ): RelatedField {
    const { fragment } = base;
    const isLeaf = isLeafType(getNamedType(field.type));
    const valueColumn = plan.valueColumn ?? (isLeaf && !plan.derive ? (fragment.returns[0] ?? '') : null);
    const projection = plan.derive
      ? { ...projectFragment(fragment, field.type), variable: fragment.returns[0] ?? null }
      : projectFragment(fragment, objectTypes?.[0] ?? field.type);
    if (plan.derive) for (const name of plan.derive.needs) projection.needs.add(name);
    else if (valueColumn) projection.needs.add(valueColumn);
    else this.addSelection(projection, getNamedType(field.type), position, objectTypes);
    // What was looked up by its id is put back in the order asked for by it.
    if (objectTypes) projection.needs.add('id');
    const limit = plan.limitArgument ? readLimit(field.name, plan.limitArgument, position.scope.args) : null;
    const isList = plan.isList || Boolean(plan.derive);
    const compute = plan.derive?.compute ?? null;
    return { kind: 'related', isList, limit: isList ? limit : 1, projection, valueColumn, compute, ...base };
  }

  private planConnected(
    original: FragmentFieldBase,
    plan: ConnectedPlan,
    field: SchemaField,
    position: SelectionPosition,
  ): ConnectedField {
    const { scope } = position;
    const pageRequest = parsePageRequest(field.name, plan.pageArgs?.(scope) ?? scope.args);
    const base = isFirstPage(pageRequest) ? this.preferPrecomputed(original, plan, position) : original;
    const { fragment } = base;
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const { requested, itemSelections } = readConnectionSelection(
      this.selectionContext,
      connection,
      position.fieldNodes,
      position.path,
    );
    const projection = projectFragment(fragment, itemSelections[0]?.type ?? connection);
    for (const item of itemSelections) {
      this.addSelection(
        projection,
        getNamedType(item.type),
        { ...position, fieldNodes: item.nodes, path: item.path },
        null,
      );
    }
    const prefetched = plan.prefetched?.(scope) ?? null;
    const undated =
      requested.undatedCount && plan.undatedFragment ? this.findFragment(plan.undatedFragment) : null;
    const filter = plan.filter?.(scope.args as never) ?? MATCH_ALL;
    const needsFingerprint = requested.cursors || pageRequest.after !== null || pageRequest.before !== null;
    const fingerprint = needsFingerprint
      ? computeFingerprint(
          field.name,
          original.fragment.name,
          base.order,
          original.params,
          filter,
          plan.cursorScope?.(scope) ?? null,
        )
      : '';
    if (!prefetched) validateCursors(pageRequest, fingerprint, fragment.orders.get(base.order)?.length ?? 0);
    return {
      kind: 'connected',
      pageRequest,
      filter,
      fingerprint,
      projection,
      requested: prefetched
        ? {
            ...requested,
            rows: requested.rows || requested.totalCount,
            cursors: false,
            hasMore: false,
            totalCount: false,
          }
        : requested,
      prefetched,
      undated: undated && { fragment: undated, params: pickParams(original.params, undated.params) },
      // Last, as in what is made for each request: V8 makes a hidden class for each thing that is added to a copy.
      ...base,
    };
  }

  /** Adds what a selection on `type` asks for to a view; fields that only some object types have get a guard. */
  private addSelection(
    view: Projection,
    type: GraphQLNamedType,
    position: SelectionPosition,
    onlyTypes: readonly GraphQLObjectType[] | null,
  ): void {
    const isAbstract = isAbstractType(type);
    const possibleTypes = isAbstract
      ? this.selectionContext.schema.getPossibleTypes(type)
      : [type as GraphQLObjectType];
    const objectTypes = onlyTypes ?? possibleTypes;
    if (isAbstract && !onlyTypes) view.needsLabels = true;
    for (const { nodes, field, responseKey, typeNames } of collectFieldsByType(
      this.selectionContext,
      objectTypes,
      position.fieldNodes,
    )) {
      const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (plan?.kind === 'needs') {
        const names =
          typeof plan.needs === 'function'
            ? plan.needs(this.readArguments(field, nodes) as never)
            : plan.needs;
        for (const name of names) view.needs.add(name);
        view.needsLabels ||= plan.needsLabels ?? false;
      } else if (plan) {
        const path = joinPath(position.path, responseKey);
        const requiredLabels = typeNames.size < objectTypes.length ? [...typeNames] : null;
        const index: PlanIndex = new Map();
        const childPosition = {
          fieldNodes: nodes,
          path: '',
          index,
          scope: position.scope,
          requiredLabels,
          parentProjection: view,
        };
        const planned =
          (plan.kind === 'related' && findColumn(view, plan)) || this.planChild(plan, field, childPosition);
        if (planned.kind === 'given') view.needs.add(planned.column);
        else view.children.push(planned);
        position.index.set(path, [
          ...(position.index.get(path) ?? []),
          { typeNames, field: planned, children: index },
        ]);
      }
    }
  }

  private planChild(
    plan: Exclude<FieldPlan, { kind: 'needs' }>,
    field: SchemaField,
    position: SelectionPosition,
  ): ComposedField {
    if (plan.kind === 'bound') {
      const type = getNamedType(field.type);
      const projection = projectVariable(plan.variable, type);
      const alias = this.nextAlias();
      this.addSelection(projection, type, position, null);
      return {
        kind: 'bound',
        alias,
        requiredLabels: position.requiredLabels,
        variable: plan.variable,
        projection,
      };
    }
    const args = this.readArguments(field, position.fieldNodes);
    const scope: ArgumentScope = { args, parent: position.scope, prepared: position.scope.prepared };
    return this.planFragment(plan, field, { ...position, scope }, null);
  }

  private readArguments(field: SchemaField, [node]: FieldNodes): Record<string, unknown> {
    return node ? getArgumentValues(field, node, this.selectionContext.variableValues) : {};
  }

  private findFragment(name: string): Fragment {
    const part = this.fragments.get(name);
    if (!part) throw new Error(`There is no part named ${name} in cypher/.`);
    return part;
  }

  private nextAlias(): string {
    const alias = `s${this.aliasCount}`;
    this.aliasCount += 1;
    return alias;
  }
}

function pickParams(params: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, params[name] ?? null]));
}
