/** Documents that were read before, within a bound of memory: Yoga itself counts them, however long they are. */
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MOST_BYTES = 16 * 2 ** 20;
/** Of an error beside the document that has it, in bytes. */
const ERROR = 2_000;
/** What a document takes for each of its letters; beyond so many letters they are blanks and comments, since its tokens are limited. */
const BYTES_A_LETTER = 100;
const LETTERS_OF_TOKENS = 10_000;

export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: MOST_BYTES,
      sizeCalculation: (_, text) =>
        2 * text.length + BYTES_A_LETTER * Math.min(text.length, LETTERS_OF_TOKENS) + 1,
    }),
    errorCache: new LRUCache<string, object>({
      maxSize: MOST_BYTES / 4,
      sizeCalculation: (_, text) => 2 * text.length + ERROR,
    }),
  };
}
