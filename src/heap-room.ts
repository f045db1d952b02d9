/** A clear end before the heap's own, which is a crash that tells nobody what would help. */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Of what lasts: where four collections in turn leave more than this, V8 ends the process. */
const FULL = 0.8;
/** How much more is to be in use before it is collected again. */
const BETWEEN_COLLECTIONS = 0.05;
/** The limit is told with what V8 keeps for what is new: this, unless it is told otherwise (`--max-semi-space-size`). */
const NEW_BYTES = 48 * 1024 * 1024;
const ITEMS_BETWEEN_LOOKS = 1_000;

export class HeapFull extends Error {
  constructor(limit: number) {
    const megabytes = Math.round(limit / 1024 / 1024);
    super(
      `Node's heap of ${megabytes} MB is nearly full, and these facts take more: set ` +
        `NODE_OPTIONS=--max-old-space-size=${2 * megabytes}, or as many megabytes as there are.`,
    );
  }
}

let items = 0;
let collectedAt = 0;
let collect: (() => void) | undefined;

/** To be called for each of very many things that are kept, of so many kilobytes; throws HeapFull. */
export function keepHeapRoom(weight = 1): void {
  items += weight;
  if (items < ITEMS_BETWEEN_LOOKS) return;
  items = 0;
  look();
}

function look(): void {
  if (used() < Math.max(FULL, collectedAt + BETWEEN_COLLECTIONS)) return;
  // Much of what is in use may be what nobody needs any more.
  collect ??= collector();
  collect();
  const left = used();
  if (left >= FULL) throw new HeapFull(lasting());
  collectedAt = left;
}

function used(): number {
  return getHeapStatistics().used_heap_size / lasting();
}

function lasting(): number {
  return getHeapStatistics().heap_size_limit - NEW_BYTES;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
