/** The paging arguments of a connection. Values out of range are errors, never clamped. */
import { apiError } from '../model/api-error.js';
import { checkRange } from '../model/check-range.js';
import { MAX_PAGE_SIZE } from '../model/limits.js';
import type { Arguments, LimitArgument } from './field-plan.js';

const DEFAULT_PAGE_SIZE = 20;

export interface PageRequest {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads `first`, `after`, `last` and `before`. Throws INVALID_ARGUMENT with the name of the wrong one. */
export function parsePageRequest(field: string, args: Arguments): PageRequest {
  const first = readPageSize(field, 'first', args.first);
  const last = readPageSize(field, 'last', args.last);
  if (first !== null && last !== null) {
    throw apiError('INVALID_ARGUMENT', `${field} takes first or last, not both.`, { argument: 'last' });
  }
  return {
    size: first ?? last ?? DEFAULT_PAGE_SIZE,
    isBackward: last !== null,
    after: stringOrNull(args.after),
    before: stringOrNull(args.before),
  };
}

export function isFirstPage({ isBackward, after, before }: PageRequest): boolean {
  return !isBackward && after === null && before === null;
}

/** The maximum length of a list that an argument limits. */
export function readLimit(
  field: string,
  { name, defaultValue, max }: LimitArgument,
  args: Arguments,
): number {
  return readPageSize(field, name, args[name], max) ?? defaultValue;
}

/** Null if the argument is not given. */
function readPageSize(field: string, argument: string, value: unknown, max = MAX_PAGE_SIZE): number | null {
  return value === null || value === undefined ? null : checkRange(field, argument, Number(value), { max });
}

function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
