/** Which words of a list are within a typo or two of a word: only those of nearly its length and letters are compared. */
import { edits } from './edits.js';

export class NearWords {
  /** The places of the words in the list, by their lengths; shorter ones first. */
  private readonly byLength: readonly Bucket[];

  constructor(private readonly words: readonly string[]) {
    const places: number[][] = [];
    for (const [place, word] of words.entries()) {
      const { length } = [...word];
      places[length] ??= [];
      places[length].push(place);
    }
    this.byLength = Array.from(places, (of = []) => bucket(words, of));
  }

  /** The places of all words that differ by so many typos at most. */
  of(word: string, most: number): number[] {
    const { length } = [...word];
    const asked = lettersOf(word);
    return this.byLength
      .slice(Math.max(0, length - most), length + most + 1)
      .flatMap((of) => this.nearIn(of, word, asked, most));
  }

  private nearIn({ places, once, twice }: Bucket, word: string, asked: Letters, most: number): number[] {
    const near: number[] = [];
    // A typo adds a letter, or leaves one out, or both.
    const mostBits = 2 * most;
    for (let index = 0; index < places.length; index += 1) {
      const differing = bits((once[index] ?? 0) ^ asked.once) + bits((twice[index] ?? 0) ^ asked.twice);
      if (differing > mostBits) continue;
      const place = places[index] ?? 0;
      if (edits(word, this.words[place] ?? '', most) !== null) near.push(place);
    }
    return near;
  }
}

interface Bucket {
  readonly places: Uint32Array;
  readonly once: Int32Array;
  readonly twice: Int32Array;
}

function bucket(words: readonly string[], places: readonly number[]): Bucket {
  const letters = places.map((place) => lettersOf(words[place] ?? ''));
  return {
    places: Uint32Array.from(places),
    once: Int32Array.from(letters, ({ once }) => once),
    twice: Int32Array.from(letters, ({ twice }) => twice),
  };
}

/** A bit for each letter that a word has, and one for each that it has again; some letters share theirs. */
interface Letters {
  readonly once: number;
  readonly twice: number;
}

function lettersOf(word: string): Letters {
  let once = 0;
  let twice = 0;
  for (const letter of word) {
    const bit = 1 << ((letter.codePointAt(0) ?? 0) & 31);
    twice |= once & bit;
    once |= bit;
  }
  return { once, twice };
}

/** How many bits of a number are set. */
function bits(of: number): number {
  const pairs = of - ((of >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
