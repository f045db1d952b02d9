/** Keeps the heap of a server near what it holds. */
import { setFlagsFromString } from 'node:v8';

/** How far above what is in use V8 lets the heap grow before it looks for what is not. */
const GROWTH_PERCENT = 30;

/**
 * Left to itself V8 lets a heap of 45 MB grow to four times as much, since it is quick to collect; docs/bench.md tells what
 * this saves. Node warns of flags that are set after the start: this one is read each time that a collection is over.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
