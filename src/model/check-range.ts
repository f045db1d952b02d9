/** Whole-number arguments that have bounds: checked, never clamped. */
import { apiError } from './api-error.js';

/** The number; an INVALID_ARGUMENT names the field, the argument and the bounds. */
export function checkRange(
  field: string,
  argument: string,
  value: number,
  { least: min = 1, most: max }: { readonly least?: number; readonly most: number },
): number {
  if (value >= min && value <= max) return value;
  throw apiError(
    'INVALID_ARGUMENT',
    `${field}(${argument}: ${value}): ${argument} goes from ${min} to ${max.toLocaleString('en-GB')}.`,
    { argument },
  );
}
