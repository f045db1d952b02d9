/** Collects the digests of all rows and hashes them into a version, independent of their order. */
import { createHash } from 'node:crypto';
import type { PropertyValue } from '../../model/graph-rows.js';

const HEX_DIGITS = 16;

export class DigestSet {
  count = 0;
  /** 8 bytes per digest; as strings, the digests of a million meetings would fill the heap. */
  private values = new BigUint64Array(1_024);

  /** `digest` has 16 hexadecimal digits. */
  add(digest: PropertyValue | undefined): void {
    if (this.count === this.values.length) {
      const larger = new BigUint64Array(2 * this.count);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.count] = BigInt(`0x${digest}`);
    this.count += 1;
  }

  /** 16 hexadecimal digits. */
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
