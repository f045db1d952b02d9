/** Documents that were read before, within a bound of memory: Yoga itself counts them, however long they are. */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_BYTES = 16 * 2 ** 20;
/** Of an error beside the document that has it, in bytes. */
const ERROR_ENTRY_BYTES = 2_000;
/** What a document takes for each of its letters; beyond so many letters they are blanks and comments, since its tokens are limited. */
const BYTES_PER_CHARACTER = 100;
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
