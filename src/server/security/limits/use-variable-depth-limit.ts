/** Refuses variables that go too deep, before what reads them by recursion runs out of stack. */
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../../model/api-error.js';

/** The deepest filter that is taken goes less than half as deep. */
export const MAX_VARIABLE_DEPTH = 50;

export function useVariableDepthLimit(): Plugin {
  return {
    onParams({ params, setResult }) {
      if (!isDeeperThan(params.variables, MAX_VARIABLE_DEPTH)) return;
      setResult({
        errors: [
          apiError(
            'LIMIT_EXCEEDED',
            `The variables have more than ${MAX_VARIABLE_DEPTH} values in values, which is the most that is taken.`,
          ),
        ],
      });
    },
  };
}

function isDeeperThan(value: unknown, maxDepth: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
  }
  return false;
}
