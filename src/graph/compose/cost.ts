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
import type { Longest } from '../longest.js';
import { type ConnectedPlan, FIELD_PLAN, type FieldPlan, type Scope } from './field-plan.js';
import { LIST_LENGTH, type ListLength } from './list-length.js';
import { LARGEST_PAGE, limitOf, readPage } from './page.js';
import { type Document, type Field, type Gathered, gather, type Nodes } from './selection.js';

/** Thrown where there are more than was asked about. */
export class TooDear extends Error {}

/** Throws {@link TooDear} as soon as there are more than `most`. */
export function costOf(
  document: Document,
  { operation, selectionSet }: OperationDefinitionNode,
  longest: Longest,
  most: number,
): number {
  const root = document.schema.getRootType(operation);
  const nodes = [{ selectionSet } as FieldNode];
  return root ? new Cost(document, longest, most).ofSelection(root, nodes, undefined, null) : 0;
}

class Cost {
  private visited = 0;

  constructor(
    private readonly document: Document,
    private readonly longest: Longest,
    private readonly most: number,
  ) {}

  /** Of one value of the type: of an abstract one, the object type that costs most. `page`: how long a connection's lists are. */
  ofSelection(type: GraphQLOutputType, nodes: Nodes, scope: Scope | undefined, page: number | null): number {
    const concretes = this.concretes(type);
    const costs = new Map(concretes.map(({ name }) => [name, 0]));
    for (const gathered of gather(this.document, concretes, nodes)) {
      const cost = this.ofField(gathered, scope, page);
      for (const name of gathered.types) costs.set(name, this.within((costs.get(name) ?? 0) + cost));
    }
    return Math.max(0, ...costs.values());
  }

  private ofField({ field, nodes }: Gathered, scope: Scope | undefined, page: number | null): number {
    this.visited = this.within(this.visited + 1);
    // The schema is no part of the graph: questions for it have limits of their own.
    if (field.name.startsWith('__')) return 1;
    const plan = field.extensions[FIELD_PLAN] as FieldPlan | undefined;
    const own: Scope = { args: this.argumentsOf(field, nodes), parent: scope, prepared: undefined };
    const below = plan?.kind === 'related' || plan?.kind === 'connected' ? own : scope;
    const paged = plan?.kind === 'connected' ? pageOf(plan, field, own) : null;
    const inner = this.ofSelection(field.type, nodes, below, paged);
    const times = isListType(getNullableType(field.type)) ? this.lengthOf(field, plan, own, page) : 1;
    return this.within(1 + times * inner);
  }

  private lengthOf(field: Field, plan: FieldPlan | undefined, own: Scope, page: number | null): number {
    if (page !== null) return page;
    if (plan?.kind === 'related' && plan.limitedBy) {
      const { limitedBy } = plan;
      return orMost(() => limitOf(field.name, limitedBy, own.args), limitedBy.most);
    }
    const length = field.extensions[LIST_LENGTH] as ListLength | undefined;
    return Math.max(1, length?.(this.longest, own) ?? 1);
  }

  private concretes(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isAbstractType(named)) return this.document.schema.getPossibleTypes(named);
    return isObjectType(named) ? [named] : [];
  }

  private argumentsOf(field: Field, [node]: Nodes): Record<string, unknown> {
    try {
      return node ? getArgumentValues(field, node, this.document.variableValues) : {};
    } catch {
      // What is wrong with them, the execution tells.
      return {};
    }
  }

  private within(cost: number): number {
    if (cost > this.most) throw new TooDear();
    return cost;
  }
}

function pageOf(plan: ConnectedPlan, field: Field, own: Scope): number {
  return orMost(() => readPage(field.name, plan.pagedBy?.(own) ?? own.args).size, LARGEST_PAGE);
}

/** What an argument that cannot be taken would ask for at most; it is refused afterwards. */
function orMost(read: () => number, most: number): number {
  try {
    return read();
  } catch {
    return most;
  }
}
