/** How an operation is executed: within its limit of cost, and out of one load of the graph. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context.js';
import type { Graph } from '../graph/graph.js';
import { ofOneLoad } from '../graph/of-one-load.js';
import { countedReader } from './counted-reader.js';
import { MOST_COST, priceOf } from './limits/cost.js';

export function execution(graph: Graph): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args): Promise<ExecutionResult> => {
        const request = args.contextValue as RequestContext;
        try {
          return await ofOneLoad(
            graph,
            async (reader) => {
              request.signal.throwIfAborted();
              const declared = priceOf(args, reader.longest);
              if (declared instanceof GraphQLError) return { errors: [declared] };
              request.tally.cost = declared;
              const contextValue = { ...request, graph: countedReader(reader, request.tally) };
              const result = (await executeFn({ ...args, contextValue })) as ExecutionResult;
              request.tally.load = result.errors ? null : reader.load;
              return {
                ...result,
                extensions: { ...result.extensions, cost: { declared, limit: MOST_COST } },
              };
            },
            request,
          );
        } catch (error) {
          // What of it may be told is decided where all errors are masked.
          return { data: null, errors: [error as GraphQLError] };
        }
      });
    },
  };
}
