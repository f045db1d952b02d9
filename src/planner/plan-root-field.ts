/** Plans a root field: the fragments it starts with, and everything selected below it. */
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Fragments } from '../engines/cypher/read-fragments.js';
import type { Arguments, ConnectedPlan, RelatedPlan } from './field-plan.js';
import type { FragmentField, PlanIndex } from './planned-field.js';
import type { SchemaField, SelectionContext } from './selection.js';
import { SelectionPlanner, type SelectionPosition } from './selection-planner.js';

export type RootFieldInfo = SelectionContext &
  Pick<GraphQLResolveInfo, 'fieldNodes' | 'path' | 'parentType' | 'fieldName'>;

/** One fragment that a root field starts with. Most have one; `node` has one for each kind of id. */
export interface RootPlan {
  readonly plan: RelatedPlan | ConnectedPlan;
  /** The object type of the rows, where the field's type is abstract. */
  readonly objectType?: string;
}

export interface QueryPlan {
  /** In the order of the root plans. */
  readonly roots: readonly FragmentField[];
  readonly index: PlanIndex;
}

/** Throws the first argument error of the field or of any field below it. */
export function planRootField(
  info: RootFieldInfo,
  fragments: Fragments,
  rootPlans: readonly RootPlan[],
  args: Arguments,
  prepared: unknown,
): QueryPlan {
  const planner = new SelectionPlanner(info, fragments);
  const field = info.parentType.getFields()[info.fieldName] as SchemaField;
  const position: SelectionPosition = {
    fieldNodes: info.fieldNodes,
    path: '',
    index: new Map(),
    scope: { args, parent: undefined, prepared },
    requiredLabels: null,
    parent: null,
  };
  const roots = rootPlans.map(({ plan, objectType }) => {
    const objectTypes = objectType ? [info.schema.getType(objectType) as GraphQLObjectType] : null;
    return planner.planFragment(plan, field, position, objectTypes);
  });
  return { roots, index: position.index };
}
