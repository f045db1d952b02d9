/** A clear end before the heap's own, which is a crash that tells nobody what would help. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of what lasts: where four collections in turn leave more than this, V8 ends the process. */
const MAX_HEAP_RATIO = 0.8;
/** How much more is to be in use before it is collected again. */
const MIN_GROWTH_RATIO = 0.05;
/** The limit is told with what V8 keeps for what is new: this, unless it is told otherwise (`--max-semi-space-size`). */
const YOUNG_GENERATION_BYTES = 48 * 1024 * 1024;
const ITEMS_PER_CHECK = 1_000;

export class HeapLimitError extends Error {
  constructor(limit: number) {
    const megabytes = Math.round(limit / 1024 / 1024);
    super(
      `Node's heap of ${megabytes} MB is nearly full, and these facts take more: set ` +
        `NODE_OPTIONS=--max-old-space-size=${2 * megabytes}, or as many megabytes as there are.`,
    );
  }
}

let itemsSinceCheck = 0;
let ratioAfterCollection = 0;
let collectGarbage: (() => void) | undefined;

/** To be called for each of very many things that are kept, of so many kilobytes; throws HeapFull. */
export function assertHeapHeadroom(kilobytes = 1): void {
  itemsSinceCheck += kilobytes;
  if (itemsSinceCheck < ITEMS_PER_CHECK) return;
  itemsSinceCheck = 0;
  checkHeap();
}

function checkHeap(): void {
  if (usedHeapRatio() < Math.max(MAX_HEAP_RATIO, ratioAfterCollection + MIN_GROWTH_RATIO)) return;
  // Much of what is in use may be what nobody needs any more.
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
