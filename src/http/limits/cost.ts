/** What a question may cost, in fields that it has resolved at most. */
import { type ExecutionArgs, type GraphQLError, getOperationAST, Kind } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { fault } from '../../errors.js';
import { costOf, TooDear } from '../../graph/compose/cost.js';
import type { Longest } from '../../graph/longest.js';
import { MOST_COST } from '../../limits.js';

/** Null for a question that is not executed; a LIMIT_EXCEEDED for one that costs more. */
export function priceOf(
  { schema, document, operationName, variableValues }: ExecutionArgs,
  longest: Longest,
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
    return costOf({ schema, fragments, variableValues: coerced }, operation, longest, MOST_COST);
  } catch (error) {
    if (error instanceof TooDear) return tooDear();
    throw error;
  }
}

function tooDear(): GraphQLError {
  return fault(
    'LIMIT_EXCEEDED',
    `The question may come to more than ${MOST_COST.toLocaleString('en-GB')} fields, if every list is as long as it can be. ` +
      'Ask for shorter pages (`first`) or fewer fields, or in several requests.',
  );
}
