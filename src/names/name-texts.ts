/** The names of all without spaces, in one text: for whole names and parts of one. */
import { firstPlace } from '../first-place.js';
import { inText } from './fold.js';

export class NameTexts {
  private constructor(
    private readonly text: string,
    /** Where the names of each owner begin; those of one end where those of the next begin. */
    private readonly starts: Uint32Array,
  ) {}

  /** What `nameText` says of each owner, in the order of the owners' places. */
  static of(texts: readonly string[]): NameTexts {
    const starts = new Uint32Array(texts.length + 1);
    for (const [place, { length }] of texts.entries()) starts[place + 1] = (starts[place] ?? 0) + length;
    return new NameTexts(texts.join(''), starts);
  }

  /** Whether this is one of the names of an owner. */
  has(owner: number, whole: string): boolean {
    return this.text.slice(this.starts[owner], this.starts[owner + 1]).includes(inText(whole));
  }

  /** Who has this as a part of a name, once each. */
  *holding(part: string): Generator<number> {
    let at = this.text.indexOf(part);
    while (at >= 0) {
      const owner = this.ownerAt(at);
      yield owner;
      at = this.text.indexOf(part, this.starts[owner + 1]);
    }
  }

  private ownerAt(at: number): number {
    return firstPlace(this.starts.length - 1, (owner) => (this.starts[owner + 1] ?? 0) > at);
  }
}
