/** Cursors: the sort keys of a row, with a mark of the list, order and filter that it belongs to. */
import { createHash } from 'node:crypto';
import { fault } from '../../errors.js';
import type { Page } from './page.js';

export type SortKey = string | number;

/** A short mark of everything that decides which rows a list has and in which order. */
export function fingerprint(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 8);
}

export function encodeCursor(mark: string, keys: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify([mark, ...keys]), 'utf8').toString('base64url');
}

/** The sort keys in a cursor of this very list, of which there are so many. */
export function decodeCursor(argument: string, cursor: string, mark: string, keyCount: number): SortKey[] {
  const [found, ...keys] = parse(cursor);
  const sound =
    keys.length === keyCount && keys.every((key) => typeof key === 'string' || typeof key === 'number');
  if (found !== mark || !sound) {
    throw fault(
      'INVALID_CURSOR',
      `${argument} is not a cursor of this list: take one from the same field with the same order and filters.`,
      { argument },
    );
  }
  return keys as SortKey[];
}

/** A wrong cursor is told where only the counts of a list are asked for as well. */
export function checkCursors({ after, before }: Page, mark: string, keyCount: number): void {
  if (after !== null) decodeCursor('after', after, mark, keyCount);
  if (before !== null) decodeCursor('before', before, mark, keyCount);
}

function parse(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
