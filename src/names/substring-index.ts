/** Finds whole names and parts of names in one text that holds the compact names of all owners. Owners are indexes. */
import { lowerBound } from '../common/lower-bound.js';
import { delimitName } from './normalize-name.js';

export class SubstringIndex {
  private constructor(
    private readonly text: string,
    /** The names of owner `i` are `text` from `offsets[i]` up to, not including, `offsets[i + 1]`. */
    private readonly offsets: Uint32Array,
  ) {}

  /** `texts` has the `nameText` of owner 0, of owner 1, and so on. */
  static of(texts: readonly string[]): SubstringIndex {
    const offsets = new Uint32Array(texts.length + 1);
    for (const [index, { length }] of texts.entries()) offsets[index + 1] = (offsets[index] ?? 0) + length;
    return new SubstringIndex(texts.join(''), offsets);
  }

  /** Whether an owner has exactly this name. */
  hasName(owner: number, compactName: string): boolean {
    return this.text.slice(this.offsets[owner], this.offsets[owner + 1]).includes(delimitName(compactName));
  }

  /** Owners with a name that contains `substring`, without duplicates. */
  *findOwners(substring: string): Generator<number> {
    let offset = this.text.indexOf(substring);
    while (offset >= 0) {
      const owner = this.findOwnerAt(offset);
      yield owner;
      offset = this.text.indexOf(substring, this.offsets[owner + 1]);
    }
  }

  private findOwnerAt(offset: number): number {
    return lowerBound(this.offsets.length - 1, (owner) => (this.offsets[owner + 1] ?? 0) > offset);
  }
}
