/** Checks integer arguments against their bounds; an argument out of range is an error, never clamped. */
import { apiError } from './api-error.js';

/** Returns `value`. Throws INVALID_ARGUMENT with the field, the argument and the bounds. */
export function checkRange(
  field: string,
  argument: string,
  value: number,
  { min = 1, max }: { readonly min?: number; readonly max: number },
): number {
  if (value >= min && value <= max) return value;
  throw apiError(
    'INVALID_ARGUMENT',
    `${field}(${argument}: ${value}): ${argument} must be between ${min} and ${max.toLocaleString('en-GB')}.`,
    { argument },
  );
}
