/** How well one name answers to what was asked for. */
import { edits, typosAllowed } from './edits.js';
import { compact, fold, words } from './fold.js';

/** The classes of match, best first. */
export const MATCHES = ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'] as const;
export type Match = (typeof MATCHES)[number];

export interface Matched {
  readonly match: Match;
  /** Typos; 0 for every better class. */
  readonly distance: number;
  /** How much of the name was asked for, from 0 to 1. */
  readonly coverage: number;
}

/** What was asked for, folded once. */
export interface Query {
  readonly folded: string;
  readonly compact: string;
  readonly words: readonly string[];
}

export function queryOf(text: string): Query {
  const folded = fold(text);
  return { folded, compact: compact(folded), words: words(folded) };
}

/** The best class in which a name answers, or null. */
export function matchName(query: Query, name: string): Matched | null {
  const folded = fold(name);
  const whole = compact(folded);
  const own = words(folded);
  if (query.compact === '' || whole === '') return null;
  const coverage = Math.min(1, query.compact.length / whole.length);
  if (query.compact === whole) return { match: 'EXACT', distance: 0, coverage: 1 };
  if (pairs(query.words, own, (asked, word) => asked === word))
    return { match: 'WORDS', distance: 0, coverage };
  if (pairs(query.words, own, (asked, word) => word.startsWith(asked)))
    return { match: 'PREFIX', distance: 0, coverage };
  if (isPart(query.compact, whole)) return { match: 'PART', distance: 0, coverage };
  const distance = typos(query, own, whole);
  return distance === null ? null : { match: 'TYPO', distance, coverage };
}

/** One letter of the alphabet is in nearly every name; one of a script of words is not. */
function isPart(asked: string, whole: string): boolean {
  return (asked.length > 1 || /\p{Script=Han}|\p{Script=Hangul}/u.test(asked)) && whole.includes(asked);
}

/** Whether each word asked for fits a word of its own. */
function pairs(
  asked: readonly string[],
  own: readonly string[],
  fits: (asked: string, word: string) => boolean,
): boolean {
  const [first, ...others] = asked;
  if (first === undefined) return true;
  return own.some((word, index) => fits(first, word) && pairs(others, own.toSpliced(index, 1), fits));
}

/** Typos over all words asked for, at least one; or over the whole when it was written as one word. */
function typos(query: Query, own: readonly string[], whole: string): number | null {
  const apart = wordTypos(query.words, own);
  const together = edits(query.compact, whole, typosAllowed(query.compact));
  if (apart === null) return together;
  return together === null ? apart : Math.min(apart, together);
}

function wordTypos(asked: readonly string[], own: readonly string[]): number | null {
  const [first, ...others] = asked;
  if (first === undefined) return 0;
  let best: number | null = null;
  for (const [index, word] of own.entries()) {
    const here = word === first ? 0 : edits(first, word, typosAllowed(first));
    if (here === null) continue;
    const rest = wordTypos(others, own.toSpliced(index, 1));
    if (rest !== null && (best === null || here + rest < best)) best = here + rest;
  }
  return best !== null && best <= 2 ? best : null;
}
