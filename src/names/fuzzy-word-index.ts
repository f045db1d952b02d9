/** Which words of a list are within a typo or two of a word: only those of nearly its length and letters are compared. */
import { editDistance } from './edit-distance.js';

export class FuzzyWordIndex {
  /** The places of the words in the list, by their lengths; shorter ones first. */
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

  /** The places of all words that differ by so many typos at most. */
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
    // A typo adds a letter, or leaves one out, or both.
    const maxBits = 2 * maxDistance;
    for (let index = 0; index < wordIndexes.length; index += 1) {
      const differing =
        popCount((present[index] ?? 0) ^ masks.present) + popCount((repeated[index] ?? 0) ^ masks.repeated);
      if (differing > maxBits) continue;
      const place = wordIndexes[index] ?? 0;
      if (editDistance(word, this.words[place] ?? '', maxDistance) !== null) found.push(place);
    }
    return found;
  }
}

interface Bucket {
  readonly wordIndexes: Uint32Array;
  readonly present: Int32Array;
  readonly repeated: Int32Array;
}

function createBucket(words: readonly string[], wordIndexes: readonly number[]): Bucket {
  const letters = wordIndexes.map((place) => letterMasks(words[place] ?? ''));
  return {
    wordIndexes: Uint32Array.from(wordIndexes),
    present: Int32Array.from(letters, ({ present }) => present),
    repeated: Int32Array.from(letters, ({ repeated }) => repeated),
  };
}

/** A bit for each letter that a word has, and one for each that it has again; some letters share theirs. */
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

/** How many bits of a number are set. */
function popCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
