/** How well one name answers to what was asked for. */
import { edits, typosAllowed } from './edits.js';
import { compact, fold, words } from './fold.js';

/** The classes of match, best first. */
export const MATCHES = ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'] as const;
export type Match = (typeof MATCHES)[number];

/** In all words of a name together. */
const MOST_TYPOS = 2;

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
  /** The words of each, the longest first: it has the least choice among those of a name. */
  readonly spellings: readonly (readonly string[])[];
}

/** No name is longer, and full-text indexes fail on terms that are much longer. */
const LONGEST = 200;

/** A text that is too long for a name once it is folded asks for nothing. */
export function queryOf(text: string): Query {
  const whole = fold(text);
  const folded = whole.length > LONGEST ? '' : whole;
  const asked = words(folded);
  return { folded, compact: compact(folded), words: asked, spellings: spellings(asked).map(longestFirst) };
}

/** As it is, and with two neighbours written as one word: `Tae yul Cho` asks for `Cho Tae-yul`. */
function spellings(apart: readonly string[]): string[][] {
  const joined = apart.slice(1).map((word, index) => apart.toSpliced(index, 2, `${apart[index]}${word}`));
  return [[...apart], ...joined];
}

/** The best class in which a name answers, or null. */
export function matchName(query: Query, name: string): Matched | null {
  const folded = fold(name);
  const whole = compact(folded);
  const own = words(folded);
  if (query.compact === '' || whole === '') return null;
  const coverage = Math.min(1, query.compact.length / whole.length);
  if (query.compact === whole) return { match: 'EXACT', distance: 0, coverage: 1 };
  const either = spellings(own);
  const answers = (fits: Fits) =>
    query.spellings.some((asked) => either.some((spelling) => pairs(asked, spelling, fits)));
  if (answers((asked, word) => word === asked)) return { match: 'WORDS', distance: 0, coverage };
  if (answers((asked, word) => word.startsWith(asked))) return { match: 'PREFIX', distance: 0, coverage };
  if (asksForPart(query) && whole.includes(query.compact)) return { match: 'PART', distance: 0, coverage };
  const distance = typos(query, own, whole);
  return distance === null ? null : { match: 'TYPO', distance, coverage };
}

/** One letter of the alphabet is in nearly every name; one of a script of words is not. */
export function asksForPart({ compact: asked }: Query): boolean {
  return asked.length > 1 || /\p{Script=Han}|\p{Script=Hangul}/u.test(asked);
}

type Fits = (asked: string, word: string) => boolean;

function longestFirst(apart: readonly string[]): string[] {
  return apart.toSorted((a, b) => b.length - a.length);
}

/** Whether each word asked for, one after the other, fits a word of its own. */
function pairs(asked: readonly string[], own: readonly string[], fits: Fits): boolean {
  if (asked.length > own.length) return false;
  const left = [...own];
  return asked.every((word) => {
    const place = left.findIndex((candidate) => fits(word, candidate));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

/** Typos over all words asked for, at least one; or over the whole when it was written as one word. */
function typos(query: Query, own: readonly string[], whole: string): number | null {
  const apart = wordTypos(query.words, own);
  const together = edits(query.compact, whole, typosAllowed(query.compact));
  if (apart === null) return together;
  return together === null ? apart : Math.min(apart, together);
}

/** The fewest typos with which each word asked for is a word of its own, up to `most` in all. */
function wordTypos(asked: readonly string[], own: readonly string[], most = MOST_TYPOS): number | null {
  const [first, ...others] = asked;
  if (first === undefined) return 0;
  if (asked.length > own.length) return null;
  let best: number | null = null;
  for (const [index, word] of own.entries()) {
    if (own.indexOf(word) < index) continue;
    const here = word === first ? 0 : edits(first, word, Math.min(most, typosAllowed(first)));
    if (here === null) continue;
    const rest = wordTypos(others, own.toSpliced(index, 1), most - here);
    if (rest !== null && (best === null || here + rest < best)) best = here + rest;
  }
  return best;
}
