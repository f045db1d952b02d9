/** The digests of very many rows, and the one that follows from all of them, in whatever order they came. */
import { createHash } from 'node:crypto';
import type { PropertyValue } from '../graph/model.js';

const DIGITS = 16;

export class Digests {
  count = 0;
  /** Eight bytes each: as text, those of a million meetings would fill a heap. */
  private all = new BigUint64Array(1_024);

  /** A digest of 16 hexadecimal digits. */
  add(digest: PropertyValue | undefined): void {
    if (this.count === this.all.length) {
      const more = new BigUint64Array(2 * this.count);
      more.set(this.all);
      this.all = more;
    }
    this.all[this.count] = BigInt(`0x${digest}`);
    this.count += 1;
  }

  version(): string {
    const hash = createHash('sha256');
    let before = '';
    for (const digest of this.all.subarray(0, this.count).sort()) {
      hash.update(`${before}${digest.toString(16).padStart(DIGITS, '0')}`);
      before = '\n';
    }
    return hash.digest('hex').slice(0, DIGITS);
  }
}
