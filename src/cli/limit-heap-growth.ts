/** Keeps the heap of a running server close to the size of its live objects. */
import { setFlagsFromString } from 'node:v8';

const GROWTH_PERCENT = 30;

/**
 * By default V8 lets a heap of 45 MB grow fourfold before it collects garbage, because that is faster; docs/bench.md has
 * the memory that this saves. Node advises against changing flags after the start, but V8 reads this one after every
 * collection.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`);
}
