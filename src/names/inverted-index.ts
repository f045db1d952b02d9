/** Inverted index: the sorted distinct words of all names, each with the owners that have it. Owners are indexes. */
import { appendTo } from '../common/append-to.js';
import { lowerBound } from '../common/lower-bound.js';
import { maxTypos } from './edit-distance.js';
import { FuzzyWordIndex } from './fuzzy-word-index.js';

/** Sorts after every other code unit. */
const MAX_CHARACTER = '\uffff';

export class InvertedIndex {
  private constructor(
    private readonly words: readonly string[],
    /** The postings of word `i` are `postings[offsets[i]]` up to, not including, `postings[offsets[i + 1]]`. */
    private readonly offsets: Uint32Array,
    private readonly postings: Uint32Array,
    private readonly fuzzyWords: FuzzyWordIndex,
  ) {}

  /** `wordSets` has the words of owner 0, of owner 1, and so on. */
  static of(wordSets: Iterable<ReadonlySet<string>>): InvertedIndex {
    const ownersByWord = new Map<string, number[]>();
    let owner = 0;
    for (const words of wordSets) {
      for (const word of words) appendTo(ownersByWord, word, owner);
      owner += 1;
    }
    const words = [...ownersByWord.keys()].sort();
    const offsets = new Uint32Array(words.length + 1);
    for (const [index, word] of words.entries())
      offsets[index + 1] = (offsets[index] ?? 0) + (ownersByWord.get(word)?.length ?? 0);
    const postings = new Uint32Array(offsets[words.length] ?? 0);
    for (const [index, word] of words.entries()) postings.set(ownersByWord.get(word) ?? [], offsets[index]);
    return new InvertedIndex(words, offsets, postings, new FuzzyWordIndex(words));
  }

  /** Owners that have this word. */
  findExact(word: string): Uint32Array {
    const index = this.lowerBoundOf(word);
    return this.words[index] === word ? this.postingsOf(index, index + 1) : this.postingsOf(0, 0);
  }

  /** Owners that have a word with this prefix; may contain duplicates. */
  findByPrefix(prefix: string): Uint32Array {
    return this.postingsOf(this.lowerBoundOf(prefix), this.lowerBoundOf(`${prefix}${MAX_CHARACTER}`));
  }

  /** Owners that have a word within the allowed number of typos; may contain duplicates. */
  findSimilar(word: string): Uint32Array {
    const maxDistance = maxTypos(word);
    if (maxDistance === 0) return this.findExact(word);
    const indexes = this.fuzzyWords.find(word, maxDistance);
    return Uint32Array.from(indexes.flatMap((index) => [...this.postingsOf(index, index + 1)]));
  }

  private postingsOf(from: number, to: number): Uint32Array {
    return this.postings.subarray(this.offsets[from], this.offsets[to]);
  }

  /** Index of the first word that is not less. */
  private lowerBoundOf(word: string): number {
    return lowerBound(this.words.length, (index) => (this.words[index] ?? '') >= word);
  }
}
