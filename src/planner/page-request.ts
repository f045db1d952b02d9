/** The arguments of a page: checked, never clamped. */
import { apiError } from '../model/api-error.js';
import { checkRange } from '../model/check-range.js';
import type { LimitArgument } from './field-plan.js';

const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

export interface PageRequest {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads `first`, `after`, `last` and `before`; an INVALID_ARGUMENT names the one at fault. */
export function parsePageRequest(field: string, args: Record<string, unknown>): PageRequest {
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

/** Whether it is the first page, read forward. */
export function isFirstPage({ isBackward, after, before }: PageRequest): boolean {
  return !isBackward && after === null && before === null;
}

/** How long a list may be by the argument that limits it. */
export function readLimit(
  field: string,
  { name, defaultValue, max }: LimitArgument,
  args: Record<string, unknown>,
): number {
  return readPageSize(field, name, args[name], max) ?? defaultValue;
}

/** A page size from 1 to `most`, or null when the argument is left out. */
function readPageSize(field: string, argument: string, value: unknown, max = MAX_PAGE_SIZE): number | null {
  return value === null || value === undefined
    ? null
    : checkRange(field, argument, Number(value), { most: max });
}

function stringOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
