/** The query plans of one request, and how a resolver finds its field in them. */
import type { GraphQLResolveInfo } from 'graphql';
import type { QueryPlan } from '../../src/planner/plan-root-field.js';
import type { PlannedField } from '../../src/planner/planned-field.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { joinPath } from '../../src/planner/selection.js';

type ResponsePath = GraphQLResolveInfo['path'];

interface RequestPlans {
  /** By the response key of the root field. */
  readonly plans: Map<string, QueryPlan>;
  /** An execution creates one array of field nodes for all items of a list, so each is looked up once. */
  readonly fields: Map<GraphQLResolveInfo['fieldNodes'], PlannedField>;
}

const REQUEST_PLANS = Symbol('request plans');

/** Kept on the context: entries of a WeakMap would live until the next full garbage collection. */
function getRequestPlans(context: ResolverContext & { [REQUEST_PLANS]?: RequestPlans }): RequestPlans {
  context[REQUEST_PLANS] ??= { plans: new Map(), fields: new Map() };
  return context[REQUEST_PLANS];
}

export function storePlan(context: ResolverContext, { path }: GraphQLResolveInfo, plan: QueryPlan): void {
  getRequestPlans(context).plans.set(String(path.key), plan);
}

/** The planned field at a resolver's place. Throws if there is none, which is a bug. */
export function findPlannedField(
  context: ResolverContext,
  { fieldNodes, path }: GraphQLResolveInfo,
): PlannedField {
  const { plans, fields } = getRequestPlans(context);
  const known = fields.get(fieldNodes);
  if (known) return known;
  const field = findInPlans(plans, path);
  fields.set(fieldNodes, field);
  return field;
}

function findInPlans(plans: RequestPlans['plans'], responsePath: ResponsePath): PlannedField {
  const [root, ...steps] = withoutListPositions(responsePath);
  let index = plans.get(String(root?.key))?.index;
  let planned: PlannedField | undefined;
  let path = '';
  for (const { key, typename } of steps) {
    path = joinPath(path, String(key));
    const entry = index?.get(path)?.find(({ typeNames }) => typeNames.has(String(typename)));
    if (!entry) continue;
    planned = entry.field;
    index = entry.children;
    path = '';
  }
  if (!planned || path !== '')
    throw new Error(`No field was planned for ${steps.map(({ key }) => key).join('.')}.`);
  return planned;
}

function withoutListPositions(path: ResponsePath): ResponsePath[] {
  const steps: ResponsePath[] = [];
  for (let step: ResponsePath | undefined = path; step; step = step.prev) {
    if (typeof step.key === 'string') steps.unshift(step);
  }
  return steps;
}
