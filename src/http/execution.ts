/** How an operation is executed: within its limits of time and cost, and out of one load of the graph. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context.js';
import type { Graph, Reader } from '../graph/graph.js';
import { ofOneLoad } from '../graph/of-one-load.js';
import { MOST_COST } from '../limits.js';
import { CountedReader } from './counted-reader.js';
import { inTime } from './deadline.js';
import { priceOf } from './limits/cost.js';

export function execution(graph: Graph, deadlineMs: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args): Promise<ExecutionResult> => {
        const { gone, today, requestId, tally } = args.contextValue as RequestContext;
        const answer = async (reader: Reader, signal: AbortSignal): Promise<ExecutionResult> => {
          signal.throwIfAborted();
          const declared = priceOf(args, reader.longest);
          if (declared instanceof GraphQLError) return { errors: [declared] };
          tally.cost = declared;
          const contextValue = { today, requestId, signal, graph: new CountedReader(reader, tally) };
          const result = (await executeFn({ ...args, contextValue })) as ExecutionResult;
          tally.load = result.errors ? null : reader.load;
          const extensions = { cost: { declared, limit: MOST_COST } };
          // What goes on beside what failed is ended soon, and would add its end to the list.
          return result.errors
            ? { ...result, errors: [...result.errors], extensions }
            : { data: result.data, extensions };
        };
        try {
          return await inTime(gone, deadlineMs, (signal) =>
            ofOneLoad(graph, (reader) => answer(reader, signal), { signal }),
          );
        } catch (error) {
          // What of it may be told is decided where all errors are masked.
          return { data: null, errors: [error as GraphQLError] };
        }
      });
    },
  };
}
