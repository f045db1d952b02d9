/** Query cost: the most fields a document can resolve, computed before anything is read. */
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../model/limits.js';
import type { ListLengths } from '../model/list-lengths.js';
import {
  type ArgumentScope,
  type Arguments,
  type ConnectedPlan,
  FIELD_PLAN,
  type FieldPlan,
} from './field-plan.js';
import { LENGTH_BOUND, type LengthBound } from './length-bound.js';
import { parsePageRequest, readLimit } from './page-request.js';
import {
  collectFieldsByType,
  type FieldNodes,
  type SchemaField,
  type SelectedField,
  type SelectionContext,
} from './selection.js';

/** Thrown when a query costs more than allowed. */
export class CostLimitExceeded extends Error {}

/** Throws {@link CostLimitExceeded} as soon as the cost exceeds `maxCost`. */
export function queryCost(
  context: SelectionContext,
  { operation, selectionSet }: OperationDefinitionNode,
  listLengths: ListLengths,
  maxCost: number,
): number {
  const root = context.schema.getRootType(operation);
  if (!root) return 0;
  const fieldNodes = [{ selectionSet } as FieldNode];
  return new CostEstimator(context, listLengths, maxCost).estimateSelection(
    root,
    fieldNodes,
    undefined,
    null,
  );
}

class CostEstimator {
  private visitedFields = 0;

  constructor(
    private readonly context: SelectionContext,
    private readonly listLengths: ListLengths,
    private readonly maxCost: number,
  ) {}

  /**
   * The cost of one value of a type. Of an abstract type, the most expensive object type counts. `pageSize`: the length
   * of `nodes` and `edges` directly below. Null: this is no connection.
   */
  estimateSelection(
    type: GraphQLOutputType,
    fieldNodes: FieldNodes,
    scope: ArgumentScope | undefined,
    pageSize: number | null,
  ): number {
    const objectTypes = this.getObjectTypes(type);
    const costs = new Map(objectTypes.map(({ name }) => [name, 0]));
    for (const selected of collectFieldsByType(this.context, objectTypes, fieldNodes)) {
      const cost = this.estimateField(selected, scope, pageSize);
      for (const name of selected.typeNames) costs.set(name, this.checkLimit((costs.get(name) ?? 0) + cost));
    }
    return Math.max(0, ...costs.values());
  }

  private estimateField(
    { field, fieldNodes }: SelectedField,
    scope: ArgumentScope | undefined,
    pageSize: number | null,
  ): number {
    this.visitedFields = this.checkLimit(this.visitedFields + 1);
    // Introspection does not read the graph. Document limits bound it.
    if (field.name.startsWith('__')) return 1;
    const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
    const args = this.readArguments(field, fieldNodes);
    const fieldScope: ArgumentScope = { args, parent: scope, prepared: undefined };
    const childScope = plan?.kind === 'related' || plan?.kind === 'connected' ? fieldScope : scope;
    const childPageSize = plan?.kind === 'connected' ? getPageSize(plan, field, fieldScope) : null;
    const itemCost = this.estimateSelection(field.type, fieldNodes, childScope, childPageSize);
    const isList = isListType(getNullableType(field.type));
    const length = isList ? this.estimateListLength(field, plan, fieldScope, pageSize) : 1;
    return this.checkLimit(1 + length * itemCost);
  }

  private estimateListLength(
    field: SchemaField,
    plan: FieldPlan | undefined,
    fieldScope: ArgumentScope,
    pageSize: number | null,
  ): number {
    if (pageSize !== null) return pageSize;
    if (plan?.kind === 'related' && plan.limitArgument) {
      const { limitArgument } = plan;
      return readOrDefault(() => readLimit(field.name, limitArgument, fieldScope.args), limitArgument.max);
    }
    const bound = field.extensions[LENGTH_BOUND] as LengthBound | undefined;
    return Math.max(1, bound?.(this.listLengths, fieldScope) ?? 1);
  }

  private getObjectTypes(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isAbstractType(named)) return this.context.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  private readArguments(field: SchemaField, [node]: FieldNodes): Arguments {
    try {
      return node ? getArgumentValues(field, node, this.context.variableValues) : {};
    } catch {
      // Execution reports invalid arguments.
      return {};
    }
  }

  private checkLimit(cost: number): number {
    if (cost > this.maxCost) throw new CostLimitExceeded();
    return cost;
  }
}

function getPageSize(plan: ConnectedPlan, field: SchemaField, scope: ArgumentScope): number {
  return readOrDefault(
    () => parsePageRequest(field.name, plan.pageArgs?.(scope) ?? scope.args).size,
    MAX_PAGE_SIZE,
  );
}

/** The fallback for an invalid argument, which execution rejects later. */
function readOrDefault(read: () => number, fallback: number): number {
  try {
    return read();
  } catch {
    return fallback;
  }
}
