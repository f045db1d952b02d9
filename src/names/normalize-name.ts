/** Normalizes names, so that case, diacritics, hyphens, character width and kind of kana do not matter. */
import { replaceSpecialLetters } from './special-letters.js';

/** An acute accent typed as an apostrophe; NFKD would decompose it into a space and a mark. */
const TYPED_APOSTROPHE = /´/g;
/** Removed, so that `Hu-ning`, `O’Brien` and `J.D.` are one word each; includes variation selectors of Han characters. */
const JOINERS = /[\p{Pd}\p{Pi}\p{Pf}\p{Sk}\p{Cf}\p{Variation_Selector}'".·・•‧′−ʼʻ]/gu;
/** All other characters except letters, marks and digits separate words. */
const WORD_BREAKS = /[^\p{L}\p{N}\p{M}]+/gu;
/** Marks that names are often written without. In other scripts (か and が, Indic vowels) a mark makes another letter. */
const DIACRITICS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, 'gu');
const KATAKANA = /[\u30a1-\u30f6]/g;
/** Distance of the code points of katakana and hiragana. */
const KANA_STEP = 0x60;

/** `Wang Hu-ning` → `wang huning`; empty if the text has no letter or digit. */
export function normalizeName(text: string): string {
  const lowercase = text.replace(TYPED_APOSTROPHE, "'").normalize('NFKD').toLowerCase();
  return replaceSpecialLetters(lowercase.replace(DIACRITICS, '$1').normalize('NFC'))
    .replace(KATAKANA, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - KANA_STEP))
    .replace(JOINERS, '')
    .replace(WORD_BREAKS, ' ')
    .trim()
    .replace(BETWEEN_CJK, '');
}

export function splitWords(normalized: string): string[] {
  return normalized === '' ? [] : normalized.split(' ');
}

/** `wang huning` → `wanghuning`. */
export function removeSpaces(normalized: string): string {
  return normalized.replaceAll(' ', '');
}

/** All names in one text, for substring search: each normalized, without inner spaces, delimited by spaces. */
export function toNameText(names: readonly string[]): string {
  const compactNames = names
    .map((name) => removeSpaces(normalizeName(name)))
    .filter((compactName) => compactName !== '');
  return [...new Set(compactNames)].sort().map(delimitName).join('');
}

/** A compact name as it is in {@link toNameText}; the spaces make a match a whole name. */
export function delimitName(compactName: string): string {
  return ` ${compactName} `;
}

/**
 * Search keys of an entity's names, sorted: each normalized name, each pair of neighbouring words joined, and the name
 * without spaces.
 */
export function toSearchKeys(names: readonly string[]): string[] {
  const keys = names
    .map(normalizeName)
    .flatMap((normalized) => [
      normalized,
      ...joinNeighbours(splitWords(normalized)),
      removeSpaces(normalized),
    ]);
  return [...new Set(keys)].filter((key) => key !== '').sort();
}

function joinNeighbours(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]}${word}`);
}
