/** Yoga plugin that limits the depth of variables, so that recursive readers cannot overflow the stack. */
import type { Plugin } from 'graphql-yoga';
import { apiError } from '../../../model/api-error.js';

/** The deepest valid filter has less than half of this depth. */
export const MAX_VARIABLE_DEPTH = 50;

export function useVariableDepthLimit(): Plugin {
  return {
    onParams({ params, setResult }) {
      if (!isDeeperThan(params.variables, MAX_VARIABLE_DEPTH)) return;
      setResult({
        errors: [
          apiError(
            'LIMIT_EXCEEDED',
            `The variables are nested too deeply; at most ${MAX_VARIABLE_DEPTH} levels of values are allowed.`,
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
    level = level.flatMap((item) => (item !== null && typeof item === 'object' ? Object.values(item) : []));
  }
  return false;
}
