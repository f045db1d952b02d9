/** The resolver of a field of `Query`: checks ids, prepares, and runs the field's one statement. */
import type { InputFieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Arguments, ConnectedPlan, RelatedPlan } from '../../src/planner/field-plan.js';
import type { ResolverContext } from '../../src/planner/resolver-context.js';
import type { ConnectedOptions, RootOptions } from './global-types.js';
import { normalizeIdArguments } from './id-arguments.js';
import { resolveRootFields } from './resolve-root-fields.js';

type RootResolverOptions = RootOptions<InputFieldMap> & Pick<ConnectedOptions<InputFieldMap>, 'where'>;

export function createRootResolver(
  plan: RelatedPlan | ConnectedPlan,
  { prepare, mustExist = {}, orElseThrow, where }: RootResolverOptions,
) {
  return async (
    _root: unknown,
    rawArgs: Arguments,
    context: ResolverContext,
    info: GraphQLResolveInfo,
  ): Promise<unknown> => {
    const { args, idReferences } = normalizeIdArguments(rawArgs, mustExist);
    const prepared = await prepare?.(args, context);
    const allReferences = [...idReferences, ...(where?.(args).idReferences ?? [])];
    const [value] = await resolveRootFields([{ plan }], args, prepared, context, info, allReferences);
    if (value === null && orElseThrow) throw orElseThrow();
    return value;
  };
}
