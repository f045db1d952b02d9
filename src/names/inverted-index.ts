/** The distinct words of all names, sorted, each with the places of those who have it. */
import { lowerBound } from '../common/lower-bound.js';
import { maxTypos } from './edit-distance.js';
import { FuzzyWordIndex } from './fuzzy-word-index.js';

/** Sorts after every letter. */
const MAX_CHARACTER = '\uffff';

export class InvertedIndex {
  private constructor(
    private readonly words: readonly string[],
    /** Where the owners of each word begin; those of a word end where those of the next begin. */
    private readonly offsets: Uint32Array,
    private readonly postings: Uint32Array,
    private readonly fuzzyWords: FuzzyWordIndex,
  ) {}

  /** The words of each owner, in the order of the owners' places. */
  static of(wordSets: Iterable<ReadonlySet<string>>): InvertedIndex {
    const ownersByWord = new Map<string, number[]>();
    let owner = 0;
    for (const words of wordSets) {
      for (const word of words) {
        const postings = ownersByWord.get(word);
        if (postings) postings.push(owner);
        else ownersByWord.set(word, [owner]);
      }
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

  /** Who has this word. */
  findExact(word: string): Uint32Array {
    const index = this.lowerBoundOf(word);
    return this.words[index] === word ? this.postingsOf(index, index + 1) : this.postingsOf(0, 0);
  }

  /** Who has a word that begins so; some may be given more than once. */
  findByPrefix(prefix: string): Uint32Array {
    return this.postingsOf(this.lowerBoundOf(prefix), this.lowerBoundOf(`${prefix}${MAX_CHARACTER}`));
  }

  /** Who has a word that differs by as many typos as it may have; some may be given more than once. */
  findSimilar(word: string): Uint32Array {
    const maxDistance = maxTypos(word);
    if (maxDistance === 0) return this.findExact(word);
    const indexes = this.fuzzyWords.find(word, maxDistance);
    return Uint32Array.from(indexes.flatMap((index) => [...this.postingsOf(index, index + 1)]));
  }

  private postingsOf(from: number, to: number): Uint32Array {
    return this.postings.subarray(this.offsets[from], this.offsets[to]);
  }

  /** Where a word stands, or would stand. */
  private lowerBoundOf(word: string): number {
    return lowerBound(this.words.length, (place) => (this.words[place] ?? '') >= word);
  }
}
