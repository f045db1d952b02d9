/** Slugs: a primary name in kebab-case ASCII. */
import { plainly } from '../names/letters.js';

/** `Cho Tae-yul` → `cho-tae-yul`, `Løkke` → `lokke`; empty when the name has no letter or digit of ASCII. */
export function slugify(name: string): string {
  const small = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase();
  return plainly(small)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
