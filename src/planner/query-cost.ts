/** How many fields a question has resolved at most, told before anything is read. */
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
import type { ListLengths } from '../model/list-lengths.js';
import { type ArgumentScope, type ConnectedPlan, FIELD_PLAN, type FieldPlan } from './field-plan.js';
import { LENGTH_BOUND, type LengthBound } from './length-bound.js';
import { MAX_PAGE_SIZE, parsePageRequest, readLimit } from './page-request.js';
import {
  collectFieldsByType,
  type FieldNodes,
  type SchemaField,
  type SelectedField,
  type SelectionContext,
} from './selection.js';

/** Thrown where there are more than was asked about. */
export class CostLimitExceeded extends Error {}

/** Throws {@link CostLimitExceeded} as soon as there are more than `most`. */
export function queryCost(
  document: SelectionContext,
  { operation, selectionSet }: OperationDefinitionNode,
  listLengths: ListLengths,
  maxCost: number,
): number {
  const root = document.schema.getRootType(operation);
  const nodes = [{ selectionSet } as FieldNode];
  return root
    ? new CostEstimator(document, listLengths, maxCost).estimateSelection(root, nodes, undefined, null)
    : 0;
}

class CostEstimator {
  private visitedFields = 0;

  constructor(
    private readonly selectionContext: SelectionContext,
    private readonly listLengths: ListLengths,
    private readonly maxCost: number,
  ) {}

  /** Of one value of the type: of an abstract one, the object type that costs most. `page`: how long a connection's lists are. */
  estimateSelection(
    type: GraphQLOutputType,
    nodes: FieldNodes,
    scope: ArgumentScope | undefined,
    page: number | null,
  ): number {
    const concretes = this.getObjectTypes(type);
    const costs = new Map(concretes.map(({ name }) => [name, 0]));
    for (const gathered of collectFieldsByType(this.selectionContext, concretes, nodes)) {
      const cost = this.estimateField(gathered, scope, page);
      for (const name of gathered.typeNames) costs.set(name, this.checkLimit((costs.get(name) ?? 0) + cost));
    }
    return Math.max(0, ...costs.values());
  }

  private estimateField(
    { field, nodes }: SelectedField,
    scope: ArgumentScope | undefined,
    page: number | null,
  ): number {
    this.visitedFields = this.checkLimit(this.visitedFields + 1);
    // The schema is no part of the graph: questions for it have limits of their own.
    if (field.name.startsWith('__')) return 1;
    const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
    const fieldScope: ArgumentScope = {
      args: this.readArguments(field, nodes),
      parent: scope,
      prepared: undefined,
    };
    const childScope = plan?.kind === 'related' || plan?.kind === 'connected' ? fieldScope : scope;
    const pageSize = plan?.kind === 'connected' ? getPageSize(plan, field, fieldScope) : null;
    const itemCost = this.estimateSelection(field.type, nodes, childScope, pageSize);
    const length = isListType(getNullableType(field.type))
      ? this.estimateListLength(field, plan, fieldScope, page)
      : 1;
    return this.checkLimit(1 + length * itemCost);
  }

  private estimateListLength(
    field: SchemaField,
    plan: FieldPlan | undefined,
    fieldScope: ArgumentScope,
    page: number | null,
  ): number {
    if (page !== null) return page;
    if (plan?.kind === 'related' && plan.limitArgument) {
      const { limitArgument } = plan;
      return readOrDefault(() => readLimit(field.name, limitArgument, fieldScope.args), limitArgument.max);
    }
    const length = field.extensions[LENGTH_BOUND] as LengthBound | undefined;
    return Math.max(1, length?.(this.listLengths, fieldScope) ?? 1);
  }

  private getObjectTypes(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isAbstractType(named)) return this.selectionContext.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  private readArguments(field: SchemaField, [node]: FieldNodes): Record<string, unknown> {
    try {
      return node ? getArgumentValues(field, node, this.selectionContext.variableValues) : {};
    } catch {
      // What is wrong with them, the execution tells.
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

/** What an argument that cannot be taken would ask for at most; it is refused afterwards. */
function readOrDefault(read: () => number, fallback: number): number {
  try {
    return read();
  } catch {
    return fallback;
  }
}
