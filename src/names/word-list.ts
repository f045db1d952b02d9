/** The distinct words of all names, sorted, each with the places of those who have it. */
import { firstPlace } from '../first-place.js';
import { typosAllowed } from './edits.js';
import { NearWords } from './near-words.js';

/** Sorts after every letter. */
const LAST = '\uffff';

export class WordList {
  private constructor(
    private readonly words: readonly string[],
    /** Where the owners of each word begin; those of a word end where those of the next begin. */
    private readonly starts: Uint32Array,
    private readonly owners: Uint32Array,
    private readonly nearWords: NearWords,
  ) {}

  /** The words of each owner, in the order of the owners' places. */
  static of(wordsOfEach: Iterable<ReadonlySet<string>>): WordList {
    const ownersOf = new Map<string, number[]>();
    let place = 0;
    for (const words of wordsOfEach) {
      for (const word of words) {
        const owners = ownersOf.get(word);
        if (owners) owners.push(place);
        else ownersOf.set(word, [place]);
      }
      place += 1;
    }
    const words = [...ownersOf.keys()].sort();
    const starts = new Uint32Array(words.length + 1);
    for (const [index, word] of words.entries())
      starts[index + 1] = (starts[index] ?? 0) + (ownersOf.get(word)?.length ?? 0);
    const owners = new Uint32Array(starts[words.length] ?? 0);
    for (const [index, word] of words.entries()) owners.set(ownersOf.get(word) ?? [], starts[index]);
    return new WordList(words, starts, owners, new NearWords(words));
  }

  /** Who has this word. */
  equal(word: string): Uint32Array {
    const index = this.indexOf(word);
    return this.words[index] === word ? this.ownersOf(index, index + 1) : this.ownersOf(0, 0);
  }

  /** Who has a word that begins so; some may be given more than once. */
  begun(word: string): Uint32Array {
    return this.ownersOf(this.indexOf(word), this.indexOf(`${word}${LAST}`));
  }

  /** Who has a word that differs by as many typos as it may have; some may be given more than once. */
  near(word: string): Uint32Array {
    const most = typosAllowed(word);
    if (most === 0) return this.equal(word);
    const near = this.nearWords.of(word, most);
    return Uint32Array.from(near.flatMap((index) => [...this.ownersOf(index, index + 1)]));
  }

  private ownersOf(from: number, to: number): Uint32Array {
    return this.owners.subarray(this.starts[from], this.starts[to]);
  }

  /** Where a word stands, or would stand. */
  private indexOf(word: string): number {
    return firstPlace(this.words.length, (place) => (this.words[place] ?? '') >= word);
  }
}
