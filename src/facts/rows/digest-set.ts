/** The digests of very many rows, and the one that follows from all of them, in whatever order they came. */
import { createHash } from 'node:crypto';
import type { PropertyValue } from '../../model/graph-rows.js';

const HEX_DIGITS = 16;

export class DigestSet {
  count = 0;
  /** Eight bytes each: as text, those of a million meetings would fill a heap. */
  private values = new BigUint64Array(1_024);

  /** A digest of 16 hexadecimal digits. */
  add(digest: PropertyValue | undefined): void {
    if (this.count === this.values.length) {
      const larger = new BigUint64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = BigInt(`0x${digest}`);
    this.count += 1;
  }

  version(): string {
    const hash = createHash('sha256');
    let separator = '';
    for (const digest of this.values.subarray(0, this.count).sort()) {
      hash.update(`${separator}${digest.toString(16).padStart(HEX_DIGITS, '0')}`);
      separator = '\n';
    }
    return hash.digest('hex').slice(0, HEX_DIGITS);
  }
}
