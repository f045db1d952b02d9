/** Plans a selection: turns the fields that a GraphQL document selects into a tree of planned fields. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isLeafType,
} from 'graphql';
import { type Fragments, findFragment } from '../engines/cypher/read-fragments.js';
import { readConnectionSelection, withoutPaging } from './connection-selection.js';
import { computeFingerprint, validateCursors } from './cursor.js';
import {
  type ArgumentScope,
  type Arguments,
  type BoundPlan,
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
  type RelatedPlan,
  type StoredPlan,
} from './field-plan.js';
import { MATCH_ALL } from './filter.js';
import { resolveOrder } from './order.js';
import { isFirstPage, parsePageRequest, readLimit } from './page-request.js';
import type {
  BoundField,
  ConnectedField,
  FragmentField,
  FragmentFieldBase,
  PlanIndex,
  PlannedField,
  Projection,
  RelatedField,
} from './planned-field.js';
import { pickParams, preferPrecomputed } from './prefer-precomputed.js';
import { assertColumn, findColumn, projectFragment, projectVariable } from './projection.js';
import {
  collectFieldsByType,
  type FieldNodes,
  joinPath,
  type SchemaField,
  type SelectionContext,
} from './selection.js';

/** Where a field is in the selection. */
export interface SelectionPosition {
  readonly fieldNodes: FieldNodes;
  /** Response path from the nearest enclosing planned field, whose children are in `index`. */
  readonly path: string;
  readonly index: PlanIndex;
  readonly scope: ArgumentScope;
  readonly requiredLabels: readonly string[] | null;
  /** The projection whose variables are in scope. Null at the root. */
  readonly parent: Projection | null;
}

type ChildPosition = SelectionPosition & { readonly parent: Projection };

/** Plans fields from the root down, giving each an alias in the order of the selection. */
export class SelectionPlanner {
  private aliasCount = 0;

  constructor(
    private readonly context: SelectionContext,
    private readonly fragments: Fragments,
  ) {}

  planFragment(
    plan: RelatedPlan | ConnectedPlan,
    field: SchemaField,
    position: SelectionPosition,
    objectTypes: readonly GraphQLObjectType[] | null,
  ): FragmentField {
    const { scope } = position;
    const fragment = findFragment(this.fragments, plan.fragment);
    const base: FragmentFieldBase = {
      alias: this.nextAlias(),
      requiredLabels: position.requiredLabels,
      fragment,
      params: plan.params?.(scope.args, scope) ?? {},
      order: resolveOrder(fragment, plan.order?.(scope.args)),
    };
    if (plan.kind === 'connected') return this.planConnected(base, plan, field, position);
    return this.planRelated(
      preferPrecomputed(base, plan, position.parent, this.fragments),
      plan,
      field,
      position,
      objectTypes,
    );
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
    const projection: Projection = plan.derive
      ? { ...projectFragment(fragment, field.type), variable: fragment.returns[0] ?? null }
      : projectFragment(fragment, objectTypes?.[0] ?? field.type);
    if (plan.derive) for (const name of plan.derive.needs) projection.needs.add(name);
    else if (valueColumn) projection.needs.add(valueColumn);
    else this.addSelection(projection, getNamedType(field.type), position, objectTypes);
    // The id is needed to put the rows back into the requested order.
    if (objectTypes) projection.needs.add('id');
    const limit = plan.limitArgument ? readLimit(field.name, plan.limitArgument, position.scope.args) : null;
    const isList = plan.isList || Boolean(plan.derive);
    const compute = plan.derive?.compute ?? null;
    return { kind: 'related', isList, limit: isList ? limit : 1, projection, valueColumn, compute, ...base };
  }

  private planConnected(
    ownBase: FragmentFieldBase,
    plan: ConnectedPlan,
    field: SchemaField,
    position: SelectionPosition,
  ): ConnectedField {
    const { scope } = position;
    const pageRequest = parsePageRequest(field.name, plan.pageArgs?.(scope) ?? scope.args);
    const base = isFirstPage(pageRequest)
      ? preferPrecomputed(ownBase, plan, position.parent, this.fragments)
      : ownBase;
    const { fragment } = base;
    const connection = getNamedType(field.type) as GraphQLObjectType;
    const { requested, itemSelections } = readConnectionSelection(
      this.context,
      connection,
      position.fieldNodes,
      position.path,
    );
    const projection = projectFragment(fragment, itemSelections[0]?.type ?? connection);
    for (const { type, fieldNodes, path } of itemSelections)
      this.addSelection(projection, getNamedType(type), { ...position, fieldNodes, path }, null);
    const prefetched = plan.prefetched?.(scope) ?? null;
    const undated =
      requested.undatedCount && plan.undatedFragment
        ? findFragment(this.fragments, plan.undatedFragment)
        : null;
    const filter = plan.filter?.(scope.args) ?? MATCH_ALL;
    const needsFingerprint = requested.cursors || pageRequest.after !== null || pageRequest.before !== null;
    // A precomputed page continues in the field's own fragment, so its cursors belong to that one.
    const { fragment: ownFragment, params: ownParams, order } = ownBase;
    const cursorScope = plan.cursorScope?.(scope) ?? null;
    const fingerprint = needsFingerprint
      ? computeFingerprint(field.name, ownFragment.name, order, ownParams, filter, cursorScope)
      : '';
    if (!prefetched) validateCursors(pageRequest, fingerprint, fragment.orders.get(order)?.length ?? 0);
    return {
      kind: 'connected',
      pageRequest,
      filter,
      fingerprint,
      projection,
      requested: prefetched ? withoutPaging(requested) : requested,
      prefetched,
      undated: undated && { fragment: undated, params: pickParams(ownBase.params, undated.params) },
      // Spread last: V8 makes a hidden class for each property that is added to a copy.
      ...base,
    };
  }

  /** Adds the selection on `type` to a projection. Fields that only some object types have require their labels. */
  private addSelection(
    projection: Projection,
    type: GraphQLNamedType,
    position: SelectionPosition,
    onlyTypes: readonly GraphQLObjectType[] | null,
  ): void {
    if (isAbstractType(type) && !onlyTypes) projection.needsLabels = true;
    const objectTypes = onlyTypes ?? this.getObjectTypes(type);
    for (const selected of collectFieldsByType(this.context, objectTypes, position.fieldNodes)) {
      const { fieldNodes, field, responseKey, typeNames } = selected;
      const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
      if (!plan) continue;
      if (plan.kind === 'stored') {
        this.addStored(projection, plan, field, fieldNodes);
        continue;
      }
      const index: PlanIndex = new Map();
      const requiredLabels = typeNames.size < objectTypes.length ? [...typeNames] : null;
      const planned = this.planChild(plan, field, {
        fieldNodes,
        path: '',
        index,
        scope: position.scope,
        requiredLabels,
        parent: projection,
      });
      if (planned.kind === 'column') projection.needs.add(planned.column);
      else projection.children.push(planned);
      const path = joinPath(position.path, responseKey);
      const entries = position.index.get(path) ?? [];
      position.index.set(path, [...entries, { typeNames, field: planned, children: index }]);
    }
  }

  private getObjectTypes(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    return isAbstractType(type) ? this.context.schema.getPossibleTypes(type) : [type as GraphQLObjectType];
  }

  private addStored(
    projection: Projection,
    { needs, needsLabels }: StoredPlan,
    field: SchemaField,
    fieldNodes: FieldNodes,
  ): void {
    const names = typeof needs === 'function' ? needs(this.readArguments(field, fieldNodes)) : needs;
    for (const name of names) projection.needs.add(name);
    projection.needsLabels ||= needsLabels ?? false;
  }

  private planChild(
    plan: BoundPlan | RelatedPlan | ConnectedPlan,
    field: SchemaField,
    position: ChildPosition,
  ): PlannedField {
    if (plan.kind === 'bound') return this.planBound(plan, field, position);
    const column = plan.kind === 'related' ? findColumn(position.parent, plan) : null;
    if (column) return column;
    const args = this.readArguments(field, position.fieldNodes);
    const scope: ArgumentScope = { args, parent: position.scope, prepared: position.scope.prepared };
    return this.planFragment(plan, field, { ...position, scope }, null);
  }

  private planBound({ variable }: BoundPlan, field: SchemaField, position: ChildPosition): BoundField {
    assertColumn(position.parent, variable, field.name);
    const type = getNamedType(field.type);
    const projection = projectVariable(variable, type);
    const alias = this.nextAlias();
    this.addSelection(projection, type, position, null);
    return { kind: 'bound', alias, requiredLabels: position.requiredLabels, variable, projection };
  }

  private readArguments(field: SchemaField, [node]: FieldNodes): Arguments {
    return node ? getArgumentValues(field, node, this.context.variableValues) : {};
  }

  private nextAlias(): string {
    const alias = `s${this.aliasCount}`;
    this.aliasCount += 1;
    return alias;
  }
}
