/** The names of all without spaces, in one text: for whole names and parts of one. */
import { lowerBound } from '../common/lower-bound.js';
import { delimitName } from './normalize-name.js';

export class SubstringIndex {
  private constructor(
    private readonly text: string,
    /** Where the names of each owner begin; those of one end where those of the next begin. */
    private readonly offsets: Uint32Array,
  ) {}

  /** What `nameText` says of each owner, in the order of the owners' places. */
  static of(texts: readonly string[]): SubstringIndex {
    const offsets = new Uint32Array(texts.length + 1);
    for (const [index, { length }] of texts.entries()) offsets[index + 1] = (offsets[index] ?? 0) + length;
    return new SubstringIndex(texts.join(''), offsets);
  }

  /** Whether this is one of the names of an owner. */
  hasName(owner: number, compactName: string): boolean {
    return this.text.slice(this.offsets[owner], this.offsets[owner + 1]).includes(delimitName(compactName));
  }

  /** Who has this as a part of a name, once each. */
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
