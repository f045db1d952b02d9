/** Folding: the form of a name in which case, diacritics, hyphens, width and kana no longer matter. */
import { plainly } from './letters.js';

/** The acute accent that is typed for an apostrophe decomposes into a space and a mark. */
const TYPED_APOSTROPHE = /´/g;
/** Joins the parts of one word, as in `Hu-ning`, `O’Brien` or `J.D.`; variant forms of a Han character are one. */
const JOINERS = /[\p{Pd}\p{Pi}\p{Pf}\p{Sk}\p{Cf}\p{Variation_Selector}'".·・•‧′−ʼʻ]/gu;
/** Everything else that is no letter, mark or digit parts words. */
const BREAKS = /[^\p{L}\p{N}\p{M}]+/gu;
/** Marks that names are commonly written without; in other scripts (か and が, Indic vowels) they make another letter. */
const MARKS =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}]) (?=[${CJK}])`, 'gu');
const KATAKANA = /[\u30a1-\u30f6]/g;
/** How far katakana lies above hiragana. */
const KANA_STEP = 0x60;

/** `Wang Hu-ning` → `wang huning`; empty when a text has no letter or digit. */
export function fold(text: string): string {
  const small = text.replace(TYPED_APOSTROPHE, "'").normalize('NFKD').toLowerCase();
  return plainly(small.replace(MARKS, '$1').normalize('NFC'))
    .replace(KATAKANA, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - KANA_STEP))
    .replace(JOINERS, '')
    .replace(BREAKS, ' ')
    .trim()
    .replace(BETWEEN_CJK, '');
}

export function words(folded: string): string[] {
  return folded === '' ? [] : folded.split(' ');
}

/** Without any space: `wanghuning`. */
export function compact(folded: string): string {
  return folded.replaceAll(' ', '');
}

/** All names as one text in which one, or a part of one, is looked for: folded, without spaces, each between spaces. */
export function nameText(names: readonly string[]): string {
  const wholes = names.map((name) => compact(fold(name))).filter((whole) => whole !== '');
  return [...new Set(wholes)].sort().map(inText).join('');
}

/** A name without spaces as it stands in the text of all: a part of no other. */
export function inText(whole: string): string {
  return ` ${whole} `;
}

/** What is indexed for a set of names: each folded, with two neighbours written as one, and without spaces; sorted, once each. */
export function searchKeys(names: readonly string[]): string[] {
  const keys = names.map(fold).flatMap((folded) => [folded, ...joined(words(folded)), compact(folded)]);
  return [...new Set(keys)].filter((key) => key !== '').sort();
}

function joined(apart: readonly string[]): string[] {
  return apart.slice(1).map((word, index) => `${apart[index]}${word}`);
}
