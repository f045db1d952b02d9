/** Folding: the form of a name in which case, diacritics, hyphens, width and kana no longer matter. */
import { replaceSpecialLetters } from './special-letters.js';

/** The acute accent that is typed for an apostrophe decomposes into a space and a mark. */
const TYPED_APOSTROPHE = /´/g;
/** Joins the parts of one word, as in `Hu-ning`, `O’Brien` or `J.D.`; variant forms of a Han character are one. */
const JOINERS = /[\p{Pd}\p{Pi}\p{Pf}\p{Sk}\p{Cf}\p{Variation_Selector}'".·・•‧′−ʼʻ]/gu;
/** Everything else that is no letter, mark or digit parts words. */
const WORD_BREAKS = /[^\p{L}\p{N}\p{M}]+/gu;
/** Marks that names are commonly written without; in other scripts (か and が, Indic vowels) they make another letter. */
const DIACRITICS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, 'gu');
const KATAKANA = /[\u30a1-\u30f6]/g;
/** How far katakana lies above hiragana. */
const KANA_STEP = 0x60;

/** `Wang Hu-ning` → `wang huning`; empty when a text has no letter or digit. */
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

/** Without any space: `wanghuning`. */
export function removeSpaces(normalized: string): string {
  return normalized.replaceAll(' ', '');
}

/** All names as one text in which one, or a part of one, is looked for: folded, without spaces, each between spaces. */
export function toNameText(names: readonly string[]): string {
  const compactNames = names
    .map((name) => removeSpaces(normalizeName(name)))
    .filter((compactName) => compactName !== '');
  return [...new Set(compactNames)].sort().map(delimitName).join('');
}

/** A name without spaces as it stands in the text of all: a part of no other. */
export function delimitName(compactName: string): string {
  return ` ${compactName} `;
}

/** What is indexed for a set of names: each folded, with two neighbours written as one, and without spaces; sorted, once each. */
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
