/** Random values from a seed: integers, choices and a Zipf distribution. */
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';

export class Random {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = createSeededRandom(seed);
  }

  /** A whole number from 0 to `below` - 1. */
  integerBelow(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number {
    return min + this.integerBelow(max - min + 1);
  }

  boolean(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.integerBelow(items.length)] as Item;
  }

  /** Picks one of [item, weight] pairs. The weights need not add up to 1. */
  pickWeighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.next() * items.reduce((sum, [, share]) => sum + share, 0);
    for (const [item, share] of items) {
      left -= share;
      if (left < 0) return item;
    }
    return (items.at(-1) as readonly [Item, number])[0];
  }
}

/** Samples indexes from a Zipf distribution: index n has the weight 1 / (n + 1) ** exponent. */
export class ZipfSampler {
  private readonly cumulative: Float64Array;

  constructor(
    count: number,
    exponent: number,
    private readonly random: Random,
  ) {
    this.cumulative = new Float64Array(count);
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      sum += 1 / (index + 1) ** exponent;
      this.cumulative[index] = sum;
    }
  }

  next(): number {
    const target = (this.cumulative.at(-1) ?? 0) * (this.random.integerBelow(2 ** 31) / 2 ** 31);
    let low = 0;
    for (let high = this.cumulative.length - 1; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.cumulative[middle] ?? 0) <= target) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
