/** Heap guard: fails with advice while the heap is nearly full, before V8 aborts the process without any. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of the old generation. V8 aborts the process when four collections in a row leave more than this in use. */
const MAX_HEAP_RATIO = 0.8;
/** Growth since the last collection, as a ratio of the old generation, before garbage is collected again. */
const MIN_GROWTH_RATIO = 0.05;
/** The heap limit that V8 reports includes the young generation: this much, unless `--max-semi-space-size` is set. */
const YOUNG_GENERATION_BYTES = 48 * 1024 * 1024;
const KILOBYTES_PER_CHECK = 1_000;

export class HeapLimitError extends Error {
  constructor(limit: number) {
    const megabytes = Math.round(limit / 1024 / 1024);
    super(
      `Node's heap of ${megabytes} MB is nearly full, and these facts need more: set ` +
        `NODE_OPTIONS=--max-old-space-size=${2 * megabytes}, or the number of megabytes available.`,
    );
  }
}

let kilobytesSinceCheck = 0;
let ratioAfterCollection = 0;
let collectGarbage: (() => void) | undefined;

/**
 * Call it for each of many items that stay in memory, with the size of the item in kilobytes. Throws a `HeapLimitError`
 * if the heap is nearly full even after a garbage collection.
 */
export function assertHeapHeadroom(kilobytes = 1): void {
  kilobytesSinceCheck += kilobytes;
  if (kilobytesSinceCheck < KILOBYTES_PER_CHECK) return;
  kilobytesSinceCheck = 0;
  checkHeap();
}

function checkHeap(): void {
  if (usedHeapRatio() < Math.max(MAX_HEAP_RATIO, ratioAfterCollection + MIN_GROWTH_RATIO)) return;
  // Much of the heap may be garbage that has not been collected yet.
  collectGarbage ??= createCollector();
  collectGarbage();
  const ratio = usedHeapRatio();
  if (ratio >= MAX_HEAP_RATIO) throw new HeapLimitError(oldGenerationLimit());
  ratioAfterCollection = ratio;
}

function usedHeapRatio(): number {
  return getHeapStatistics().used_heap_size / oldGenerationLimit();
}

function oldGenerationLimit(): number {
  return getHeapStatistics().heap_size_limit - YOUNG_GENERATION_BYTES;
}

function createCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
