/** The resolver of every field below the root that has a plan: reads its value from the parent's row. */
import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../src/engines/graph.js';
import type { Arguments } from '../../src/planner/field-plan.js';
import { readFieldValue } from '../../src/planner/read-field-value.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import { findPlannedField } from './request-plans.js';

export function resolveField(
  row: Row,
  _args: Arguments,
  context: ResolverContext,
  info: GraphQLResolveInfo,
): unknown {
  return readFieldValue(findPlannedField(context, info), row);
}
