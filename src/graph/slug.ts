/** Slugs: a primary name in kebab-case ASCII. */

/** `Cho Tae-yul` → `cho-tae-yul`; empty when the name has no letter or digit of ASCII. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
