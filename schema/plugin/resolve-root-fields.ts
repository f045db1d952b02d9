/** Plans, composes and runs the one statement of a root field. */
import type { GraphQLResolveInfo } from 'graphql';
import { composeStatement } from '../../src/planner/compose-statement.js';
import type { Arguments } from '../../src/planner/field-plan.js';
import { planRootField, type RootPlan } from '../../src/planner/plan-root-field.js';
import { readFieldValue } from '../../src/planner/read-field-value.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { assertIdsExist, planExistenceCheck } from './existence-check.js';
import { filterFragments, fragments } from './fragments.js';
import type { IdReference } from './id-arguments.js';
import { storePlan } from './request-plans.js';

/**
 * Returns one value for each of `rootPlans`. Throws NOT_FOUND if one of `idReferences` does not exist, which the same
 * statement checks.
 */
export async function resolveRootFields(
  rootPlans: readonly RootPlan[],
  args: Arguments,
  prepared: unknown,
  context: ResolverContext,
  info: GraphQLResolveInfo,
  idReferences: readonly IdReference[] = [],
): Promise<unknown[]> {
  const checks: RootPlan[] = idReferences.length > 0 ? [{ plan: planExistenceCheck(idReferences) }] : [];
  const plan = planRootField(info, fragments, [...rootPlans, ...checks], args, prepared);
  storePlan(context, info, plan);
  const { text, parameters } = composeStatement(plan.roots, filterFragments);
  const [row = {}] = await context.graph.read(text, parameters, { signal: context.signal });
  const values = plan.roots.map((field) => readFieldValue(field, row));
  if (checks.length > 0) assertIdsExist(values.pop() as string[], idReferences);
  return values;
}
