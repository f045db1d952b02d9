/** Whole-number arguments that have bounds: checked, never clamped. */
import { fault } from '../src/errors.js';

/** The number, the default when it is left out; an INVALID_ARGUMENT names the field, the argument and the bounds. */
export function sizeWithin(
  field: string,
  argument: string,
  value: number | null | undefined,
  byDefault: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const size = value ?? byDefault;
  if (size >= least && size <= most) return size;
  throw fault(
    'INVALID_ARGUMENT',
    `${field}(${argument}: ${size}): ${argument} goes from ${least} to ${most}.`,
    {
      argument,
    },
  );
}
