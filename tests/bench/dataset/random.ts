/** Chance from a seed, in the ways in which a world needs it. */
import { createSeededRandom } from '../../../src/drawing/layout/seeded-random.js';

export class Random {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = createSeededRandom(seed);
  }

  /** A whole number from 0 to `below`, which is not among them. */
  integerBelow(below: number): number {
    return Math.floor(this.next() * below);
  }

  between(least: number, most: number): number {
    return least + this.integerBelow(most - least + 1);
  }

  boolean(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.integerBelow(items.length)] as Item;
  }

  /** Each with its share of the whole. */
  pickWeighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.next() * items.reduce((sum, [, share]) => sum + share, 0);
    for (const [item, share] of items) {
      left -= share;
      if (left < 0) return item;
    }
    return (items.at(-1) as readonly [Item, number])[0];
  }
}

/** Few are drawn very often and most seldom: the first most, by a power of its place (Zipf). */
export class ZipfSampler {
  private readonly cumulative: Float64Array;

  constructor(
    count: number,
    exponent: number,
    private readonly chance: Random,
  ) {
    this.cumulative = new Float64Array(count);
    let sum = 0;
    for (let place = 0; place < count; place += 1) {
      sum += 1 / (place + 1) ** exponent;
      this.cumulative[place] = sum;
    }
  }

  next(): number {
    const wanted = (this.cumulative.at(-1) ?? 0) * (this.chance.integerBelow(2 ** 31) / 2 ** 31);
    let low = 0;
    for (let high = this.cumulative.length - 1; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((this.cumulative[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
