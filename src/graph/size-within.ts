/** Whole-number arguments that have bounds: checked, never clamped. */
import { fault } from '../errors.js';

/** The number; an INVALID_ARGUMENT names the field, the argument and the bounds. */
export function sizeWithin(
  field: string,
  argument: string,
  size: number,
  { least = 1, most }: { readonly least?: number; readonly most: number },
): number {
  if (size >= least && size <= most) return size;
  throw fault(
    'INVALID_ARGUMENT',
    `${field}(${argument}: ${size}): ${argument} goes from ${least} to ${most.toLocaleString('en-GB')}.`,
    { argument },
  );
}
