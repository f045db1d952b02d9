/** Yoga plugin that executes operations within their limits of time and cost, reading from a single load of the graph. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Graph, Reader } from '../../engines/graph.js';
import { readConsistently } from '../../engines/read-consistently.js';
import { MAX_QUERY_COST } from '../../model/limits.js';
import { checkQueryCost } from '../security/limits/check-query-cost.js';
import { CountingReader } from './counting-reader.js';
import type { RequestContext } from './request-context.js';
import { runWithDeadline } from './run-with-deadline.js';

export function useLimitedExecution(graph: Graph, deadlineMs: number): Plugin<RequestContext> {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args): Promise<ExecutionResult> => {
        const { disconnectSignal, today, requestId, stats } = args.contextValue;
        const executeOnce = async (reader: Reader, signal: AbortSignal): Promise<ExecutionResult> => {
          signal.throwIfAborted();
          const cost = checkQueryCost(args, reader.listLengths);
          if (cost instanceof GraphQLError) return { errors: [cost] };
          stats.cost = cost;
          const contextValue = { today, requestId, signal, graph: new CountingReader(reader, stats) };
          const result = (await executeFn({ ...args, contextValue })) as ExecutionResult;
          stats.loadId = result.errors ? null : reader.loadId;
          const extensions = { cost: { declared: cost, limit: MAX_QUERY_COST } };
          // A copy, because fields that are still running will be aborted and would add their errors to the list.
          return result.errors
            ? { ...result, errors: [...result.errors], extensions }
            : { data: result.data, extensions };
        };
        try {
          return await runWithDeadline(disconnectSignal, deadlineMs, (signal) =>
            readConsistently(graph, (reader) => executeOnce(reader, signal), { signal }),
          );
        } catch (error) {
          // Masked with all other errors, by useErrorMasking.
          return { data: null, errors: [error as GraphQLError] };
        }
      });
    },
  };
}
