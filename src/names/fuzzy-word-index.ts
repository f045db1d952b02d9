/** Finds similar words in a list. Lengths and letters rule out most words before the edit distance is computed. */
import { editDistance } from './edit-distance.js';

export class FuzzyWordIndex {
  /** The index is the length of the words in a bucket. */
  private readonly byLength: readonly Bucket[];

  constructor(private readonly words: readonly string[]) {
    const wordIndexes: number[][] = [];
    for (const [index, word] of words.entries()) {
      const { length } = [...word];
      wordIndexes[length] ??= [];
      wordIndexes[length].push(index);
    }
    this.byLength = Array.from(wordIndexes, (indexes = []) => createBucket(words, indexes));
  }

  /** Indexes of the words within `maxDistance` edits, shorter words first. */
  find(word: string, maxDistance: number): number[] {
    const { length } = [...word];
    const masks = letterMasks(word);
    return this.byLength
      .slice(Math.max(0, length - maxDistance), length + maxDistance + 1)
      .flatMap((bucket) => this.findInBucket(bucket, word, masks, maxDistance));
  }

  private findInBucket(
    { wordIndexes, present, repeated }: Bucket,
    word: string,
    masks: LetterMasks,
    maxDistance: number,
  ): number[] {
    const found: number[] = [];
    // One edit changes at most two bits: it removes a letter, adds one, or both.
    const maxBits = 2 * maxDistance;
    for (let index = 0; index < wordIndexes.length; index += 1) {
      const differing =
        popCount((present[index] ?? 0) ^ masks.present) + popCount((repeated[index] ?? 0) ^ masks.repeated);
      if (differing > maxBits) continue;
      const wordIndex = wordIndexes[index] ?? 0;
      if (editDistance(word, this.words[wordIndex] ?? '', maxDistance) !== null) found.push(wordIndex);
    }
    return found;
  }
}

/** Words of one length: their indexes, and their {@link LetterMasks} at the same positions. */
interface Bucket {
  readonly wordIndexes: Uint32Array;
  readonly present: Int32Array;
  readonly repeated: Int32Array;
}

function createBucket(words: readonly string[], wordIndexes: readonly number[]): Bucket {
  const masks = wordIndexes.map((index) => letterMasks(words[index] ?? ''));
  return {
    wordIndexes: Uint32Array.from(wordIndexes),
    present: Int32Array.from(masks, ({ present }) => present),
    repeated: Int32Array.from(masks, ({ repeated }) => repeated),
  };
}

/** A bit for each letter in a word, and for each that occurs again. Letters with equal low bits share one. */
interface LetterMasks {
  readonly present: number;
  readonly repeated: number;
}

function letterMasks(word: string): LetterMasks {
  let present = 0;
  let repeated = 0;
  for (const letter of word) {
    const bit = 1 << ((letter.codePointAt(0) ?? 0) & 31);
    repeated |= present & bit;
    present |= bit;
  }
  return { present, repeated };
}

/** Number of bits that are set. */
function popCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
