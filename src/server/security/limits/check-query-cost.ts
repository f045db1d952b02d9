/** Limit on the cost of an operation: the largest number of fields that it may resolve. */
import { type ExecutionArgs, type GraphQLError, getOperationAST, Kind } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { apiError } from '../../../model/api-error.js';
import { MAX_QUERY_COST } from '../../../model/limits.js';
import type { ListLengths } from '../../../model/list-lengths.js';
import { CostLimitExceeded, queryCost } from '../../../planner/query-cost.js';

/** Returns the cost, a LIMIT_EXCEEDED error, or null if the operation cannot be executed (none, or invalid variables). */
export function checkQueryCost(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  listLengths: ListLengths,
): number | GraphQLError | null {
  const operation = getOperationAST(document, operationName);
  const { coerced } = operation
    ? getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, { maxErrors: 1 })
    : {};
  if (!operation || !coerced) return null;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  try {
    return queryCost({ schema, fragments, variableValues: coerced }, operation, listLengths, MAX_QUERY_COST);
  } catch (error) {
    if (error instanceof CostLimitExceeded) return costLimitError();
    throw error;
  }
}

function costLimitError(): GraphQLError {
  return apiError(
    'LIMIT_EXCEEDED',
    `The query may resolve more than ${MAX_QUERY_COST.toLocaleString('en-GB')} fields if its lists have their maximum lengths. ` +
      'Use shorter pages (`first`), select fewer fields, or send several requests.',
  );
}
