/** Cursors: the sort values of a row, with a fingerprint of the list, order and filter they belong to. */
import { createHash } from 'node:crypto';
import { apiError } from '../model/api-error.js';
import type { PageRequest } from './page-request.js';

export type SortValue = string | number;

/** A short hash of everything that decides which rows a list has and in which order. */
export function computeFingerprint(...inputs: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('base64url').slice(0, 8);
}

export function encodeCursor(fingerprint: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([fingerprint, ...values]), 'utf8').toString('base64url');
}

/** The sort values of a cursor. Throws INVALID_CURSOR if it belongs to another list or does not have `keyCount` values. */
export function decodeCursor(
  argument: string,
  cursor: string,
  fingerprint: string,
  keyCount: number,
): SortValue[] {
  const [actualFingerprint, ...values] = parseCursor(cursor);
  if (actualFingerprint !== fingerprint || values.length !== keyCount || !values.every(isSortValue)) {
    throw apiError(
      'INVALID_CURSOR',
      `${argument} is not a cursor of this list: take one from the same field with the same order and filters.`,
      { argument },
    );
  }
  return values;
}

/** Checks both cursors, also when only the counts of a list are requested and neither is used. */
export function validateCursors({ after, before }: PageRequest, fingerprint: string, keyCount: number): void {
  if (after !== null) decodeCursor('after', after, fingerprint, keyCount);
  if (before !== null) decodeCursor('before', before, fingerprint, keyCount);
}

function isSortValue(value: unknown): value is SortValue {
  return typeof value === 'string' || typeof value === 'number';
}

function parseCursor(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
