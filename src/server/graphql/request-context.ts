/** The context of a GraphQL request before its execution has opened a reader. */
import type { ResolverContext } from '../../planner/resolver-context.js';
import type { ObservedContext } from '../operations/request-stats.js';

export interface RequestContext extends Omit<ResolverContext, 'graph' | 'signal'>, ObservedContext {}
