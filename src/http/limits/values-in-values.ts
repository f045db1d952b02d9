/** Refuses variables that go too deep, before what reads them by recursion runs out of stack. */
import type { Plugin } from 'graphql-yoga';
import { fault } from '../../errors.js';

/** The deepest filter that is taken goes less than half as deep. */
export const MOST_VALUES_IN_VALUES = 50;

export function valuesInValues(): Plugin {
  return {
    onParams({ params, setResult }) {
      if (!isDeeper(params.variables, MOST_VALUES_IN_VALUES)) return;
      setResult({
        errors: [
          fault(
            'LIMIT_EXCEEDED',
            `The variables have more than ${MOST_VALUES_IN_VALUES} values in values, which is the most that is taken.`,
          ),
        ],
      });
    },
  };
}

function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
  }
  return false;
}
