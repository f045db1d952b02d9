/** Cursors: the sort keys of a row, with a mark of the list, order and filter that it belongs to. */
import { createHash } from 'node:crypto';
import { apiError } from '../model/api-error.js';
import type { PageRequest } from './page-request.js';

export type SortValue = string | number;

/** A short mark of everything that decides which rows a list has and in which order. */
export function computeFingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

export function encodeCursor(fingerprint: string, values: readonly SortValue[]): string {
  return Buffer.from(JSON.stringify([fingerprint, ...values]), 'utf8').toString('base64url');
}

/** The sort keys in a cursor of this very list, of which there are so many. */
export function decodeCursor(
  argument: string,
  cursor: string,
  fingerprint: string,
  keyCount: number,
): SortValue[] {
  const [actualFingerprint, ...values] = parseCursor(cursor);
  const isValid =
    values.length === keyCount && values.every((key) => typeof key === 'string' || typeof key === 'number');
  if (actualFingerprint !== fingerprint || !isValid) {
    throw apiError(
      'INVALID_CURSOR',
      `${argument} is not a cursor of this list: take one from the same field with the same order and filters.`,
      { argument },
    );
  }
  return values as SortValue[];
}

/** A wrong cursor is told where only the counts of a list are asked for as well. */
export function validateCursors({ after, before }: PageRequest, fingerprint: string, keyCount: number): void {
  if (after !== null) decodeCursor('after', after, fingerprint, keyCount);
  if (before !== null) decodeCursor('before', before, fingerprint, keyCount);
}

function parseCursor(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
