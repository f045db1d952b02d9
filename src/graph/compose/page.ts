/** The arguments of a page: checked, never clamped. */
import { fault } from '../../errors.js';
import { sizeWithin } from '../size-within.js';
import type { Limit } from './field-plan.js';

const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads `first`, `after`, `last` and `before`; an INVALID_ARGUMENT names the one at fault. */
export function readPage(field: string, args: Record<string, unknown>): Page {
  const first = pageSize(field, 'first', args.first);
  const last = pageSize(field, 'last', args.last);
  if (first !== null && last !== null) {
    throw fault('INVALID_ARGUMENT', `${field} takes first or last, not both.`, { argument: 'last' });
  }
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    backward: last !== null,
    after: text(args.after),
    before: text(args.before),
  };
}

/** Whether it is the first page, read forward. */
export function isFirst({ backward, after, before }: Page): boolean {
  return !backward && after === null && before === null;
}

/** How long a list may be by the argument that limits it. */
export function limitOf(
  field: string,
  { argument, byDefault, most }: Limit,
  args: Record<string, unknown>,
): number {
  return pageSize(field, argument, args[argument], most) ?? byDefault;
}

/** A page size from 1 to `most`, or null when the argument is left out. */
function pageSize(field: string, argument: string, value: unknown, most = LARGEST_PAGE): number | null {
  return value === null || value === undefined ? null : sizeWithin(field, argument, Number(value), { most });
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
