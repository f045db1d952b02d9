/** Resolvers of fields that come from the graph: a root field runs its one statement, the others read what came. */
import type { GraphQLResolveInfo } from 'graphql';
import { packageRoot } from '../../src/common/package-root.js';
import { type Fragments, readFragments } from '../../src/engines/cypher/fragments.js';
import type { Row } from '../../src/engines/graph.js';
import { composeStatement } from '../../src/planner/compose-statement.js';
import { planRootField, type QueryPlan, type RootPlan } from '../../src/planner/plan-root-field.js';
import type { PlannedField } from '../../src/planner/planned-field.js';
import { readFieldValue } from '../../src/planner/read-field-value.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { joinPath } from '../../src/planner/selection.js';
import { assertIdsExist, type IdReference, planExistenceCheck } from './id-arguments.js';

type Args = Record<string, unknown>;

/** Everything that fields begin with or go on by. */
export const fragments: Fragments = mergeFragments(
  readFragments(packageRoot(), 'roots'),
  readFragments(packageRoot(), 'relations'),
);
/** What the filters of root fields are made of. */
export const filterFragments: Fragments = readFragments(packageRoot(), 'filters');

const QUERY_PLANS = Symbol('plans');

/** What was planned for one request. */
interface RequestPlans {
  /** Of the root fields, by response key. */
  readonly plans: Map<string, QueryPlan>;
  /** Of the fields below: an execution makes one array of field nodes for all items of a list, which have one slot. */
  readonly fields: Map<GraphQLResolveInfo['fieldNodes'], PlannedField>;
}

/** A WeakMap would keep what was planned until the next full collection. */
function getRequestPlans(context: ResolverContext & { [QUERY_PLANS]?: RequestPlans }): RequestPlans {
  context[QUERY_PLANS] ??= { plans: new Map(), fields: new Map() };
  return context[QUERY_PLANS];
}

/** Plans, composes, runs and reads a root field with one or several starts; one value a start. */
export async function resolveRootFields(
  rootPlans: readonly RootPlan[],
  args: Args,
  prepared: unknown,
  context: ResolverContext,
  info: GraphQLResolveInfo,
  idReferences: readonly IdReference[] = [],
): Promise<unknown[]> {
  const checks: RootPlan[] = idReferences.length > 0 ? [{ plan: planExistenceCheck(idReferences) }] : [];
  const plan = planRootField(info, fragments, [...rootPlans, ...checks], args, prepared);
  getRequestPlans(context).plans.set(String(info.path.key), plan);
  const { text, parameters } = composeStatement(plan.roots, filterFragments);
  const [row = {}] = await context.graph.read(text, parameters, { signal: context.signal });
  const values = plan.roots.map((slot) => readFieldValue(slot, row));
  if (checks.length > 0) assertIdsExist(values.pop() as string[], idReferences);
  return values;
}

/** Reads a field below the root out of the row that came with its parent. */
export function resolveField(row: Row, context: ResolverContext, info: GraphQLResolveInfo): unknown {
  const { plans, fields } = getRequestPlans(context);
  let slot = fields.get(info.fieldNodes);
  if (!slot) {
    slot = findPlannedField(plans, info.path);
    fields.set(info.fieldNodes, slot);
  }
  return readFieldValue(slot, row);
}

function findPlannedField(
  plans: RequestPlans['plans'],
  responsePath: GraphQLResolveInfo['path'],
): PlannedField {
  const [root, ...fields] = getFieldPath(responsePath);
  let index = plans.get(String(root?.key))?.index;
  let planned: PlannedField | undefined;
  let path = '';
  for (const { key, typename } of fields) {
    path = joinPath(path, String(key));
    const found = index?.get(path)?.find(({ typeNames }) => typeNames.has(String(typename)));
    if (!found) continue;
    planned = found.field;
    index = found.children;
    path = '';
  }
  if (!planned || path !== '')
    throw new Error(`Nothing was planned for ${fields.map(({ key }) => key).join('.')}.`);
  return planned;
}

/** The fields of a response path, list positions left out. */
function getFieldPath(path: GraphQLResolveInfo['path']): GraphQLResolveInfo['path'][] {
  const fields: GraphQLResolveInfo['path'][] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at; at = at.prev) {
    if (typeof at.key === 'string') fields.unshift(at);
  }
  return fields;
}

function mergeFragments(roots: Fragments, relations: Fragments): Fragments {
  for (const name of roots.keys()) {
    if (relations.has(name))
      throw new Error(`Two parts are named ${name}: one in cypher/roots, one in cypher/relations.`);
  }
  return new Map([...roots, ...relations]);
}
