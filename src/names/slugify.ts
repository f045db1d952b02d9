/** Makes slugs from names: kebab-case ASCII. */
import { replaceSpecialLetters } from './special-letters.js';

/** `Cho Tae-yul` → `cho-tae-yul`, `Løkke` → `lokke`; empty if the name has no ASCII letter or digit. */
export function slugify(name: string): string {
  const lowercase = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase();
  return replaceSpecialLetters(lowercase)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
