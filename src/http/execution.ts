/** How an operation is executed: within its limits of time and cost, and out of one load of the graph. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../context.js';
import type { Graph, Reader } from '../graph/graph.js';
import { readConsistently } from '../graph/of-one-load.js';
import { MAX_QUERY_COST } from '../limits.js';
import { CountingReader } from './counted-reader.js';
import { runWithDeadline } from './deadline.js';
import { checkQueryCost } from './limits/cost.js';

export function useLimitedExecution(graph: Graph, deadlineMs: number): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args): Promise<ExecutionResult> => {
        const { disconnectSignal, today, requestId, stats } = args.contextValue as RequestContext;
        const executeOnce = async (reader: Reader, signal: AbortSignal): Promise<ExecutionResult> => {
          signal.throwIfAborted();
          const cost = checkQueryCost(args, reader.listLengths);
          if (cost instanceof GraphQLError) return { errors: [cost] };
          stats.cost = cost;
          const contextValue = { today, requestId, signal, graph: new CountingReader(reader, stats) };
          const result = (await executeFn({ ...args, contextValue })) as ExecutionResult;
          stats.load = result.errors ? null : reader.loadId;
          const extensions = { cost: { declared: cost, limit: MAX_QUERY_COST } };
          // What goes on beside what failed is ended soon, and would add its end to the list.
          return result.errors
            ? { ...result, errors: [...result.errors], extensions }
            : { data: result.data, extensions };
        };
        try {
          return await runWithDeadline(disconnectSignal, deadlineMs, (signal) =>
            readConsistently(graph, (reader) => executeOnce(reader, signal), { signal }),
          );
        } catch (error) {
          // What of it may be told is decided where all errors are masked.
          return { data: null, errors: [error as GraphQLError] };
        }
      });
    },
  };
}
