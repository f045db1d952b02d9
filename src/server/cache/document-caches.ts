/** Caches of parsed documents and validation errors, bounded by memory; Yoga's own are bounded by number only. */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_BYTES = 16 * 2 ** 20;
const ERROR_ENTRY_BYTES = 2_000;
/** Memory of a parsed document for each character of its text. */
const BYTES_PER_CHARACTER = 100;
/** Characters beyond this are blanks and comments, because the number of tokens is limited. */
const MAX_TOKEN_CHARACTERS = 10_000;

export function createDocumentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MAX_BYTES,
      sizeCalculation: (_, text) =>
        2 * text.length + BYTES_PER_CHARACTER * Math.min(text.length, MAX_TOKEN_CHARACTERS) + 1,
    }),
    errorCache: new LRUCache<string, object>({
      maxSize: MAX_BYTES / 4,
      sizeCalculation: (_, text) => 2 * text.length + ERROR_ENTRY_BYTES,
    }),
  };
}
