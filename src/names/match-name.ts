/** How well one name answers to what was asked for. */
import { editDistance, maxTypos } from './edit-distance.js';
import { normalizeName, removeSpaces, splitWords } from './normalize-name.js';

/** The classes of match, best first. */
export const MATCH_CLASSES = ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'] as const;
export type MatchClass = (typeof MATCH_CLASSES)[number];

/** In all words of a name together. */
const MAX_TYPOS_PER_NAME = 2;

export interface NameMatch {
  readonly match: MatchClass;
  /** Typos; 0 for every better class. */
  readonly distance: number;
  /** How much of the name was asked for, from 0 to 1. */
  readonly coverage: number;
}

/** What was asked for, folded once. */
export interface NameQuery {
  readonly normalized: string;
  readonly compact: string;
  readonly words: readonly string[];
  /** The words of each, the longest first: it has the least choice among those of a name. */
  readonly spellings: readonly (readonly string[])[];
}

/** No name is longer, and full-text indexes fail on terms that are much longer. */
const MAX_QUERY_LENGTH = 200;

/** A text that is too long for a name once it is folded asks for nothing. */
export function parseNameQuery(text: string): NameQuery {
  const normalizedText = normalizeName(text);
  const normalized = normalizedText.length > MAX_QUERY_LENGTH ? '' : normalizedText;
  const words = splitWords(normalized);
  return {
    normalized,
    compact: removeSpaces(normalized),
    words: words,
    spellings: spellingVariants(words).map(sortLongestFirst),
  };
}

/** As it is, and with two neighbours written as one word: `Tae yul Cho` asks for `Cho Tae-yul`. */
function spellingVariants(words: readonly string[]): string[][] {
  const joined = words.slice(1).map((word, index) => words.toSpliced(index, 2, `${words[index]}${word}`));
  return [[...words], ...joined];
}

/** The best class in which a name answers, or null. */
export function matchName(query: NameQuery, name: string): NameMatch | null {
  const normalized = normalizeName(name);
  const compactName = removeSpaces(normalized);
  const nameWords = splitWords(normalized);
  if (query.compact === '' || compactName === '') return null;
  const coverage = Math.min(1, query.compact.length / compactName.length);
  if (query.compact === compactName) return { match: 'EXACT', distance: 0, coverage: 1 };
  const nameSpellings = spellingVariants(nameWords);
  const matchesAny = (predicate: WordPredicate) =>
    query.spellings.some((queryWords) =>
      nameSpellings.some((spelling) => canPairWords(queryWords, spelling, predicate)),
    );
  if (matchesAny((queryWords, word) => word === queryWords)) return { match: 'WORDS', distance: 0, coverage };
  if (matchesAny((queryWords, word) => word.startsWith(queryWords)))
    return { match: 'PREFIX', distance: 0, coverage };
  if (canMatchSubstring(query) && compactName.includes(query.compact))
    return { match: 'PART', distance: 0, coverage };
  const distance = countTypos(query, nameWords, compactName);
  return distance === null ? null : { match: 'TYPO', distance, coverage };
}

/** One letter of the alphabet is in nearly every name; one of a script of words is not. */
export function canMatchSubstring({ compact: asked }: NameQuery): boolean {
  return asked.length > 1 || /\p{Script=Han}|\p{Script=Hangul}/u.test(asked);
}

type WordPredicate = (asked: string, word: string) => boolean;

function sortLongestFirst(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

/** Whether each word asked for, one after the other, fits a word of its own. */
function canPairWords(
  queryWords: readonly string[],
  nameWords: readonly string[],
  predicate: WordPredicate,
): boolean {
  if (queryWords.length > nameWords.length) return false;
  const unpaired = [...nameWords];
  return queryWords.every((word) => {
    const index = unpaired.findIndex((candidate) => predicate(word, candidate));
    if (index >= 0) unpaired.splice(index, 1);
    return index >= 0;
  });
}

/** Typos over all words asked for, at least one; or over the whole when it was written as one word. */
function countTypos(query: NameQuery, nameWords: readonly string[], compactName: string): number | null {
  const byWord = countWordTypos(query.words, nameWords);
  const byWhole = editDistance(query.compact, compactName, maxTypos(query.compact));
  if (byWord === null) return byWhole;
  return byWhole === null ? byWord : Math.min(byWord, byWhole);
}

/** The fewest typos with which each word asked for is a word of its own, up to `most` in all. */
function countWordTypos(
  queryWords: readonly string[],
  nameWords: readonly string[],
  maxDistance = MAX_TYPOS_PER_NAME,
): number | null {
  const [first, ...others] = queryWords;
  if (first === undefined) return 0;
  if (queryWords.length > nameWords.length) return null;
  let best: number | null = null;
  for (const [index, word] of nameWords.entries()) {
    if (nameWords.indexOf(word) < index) continue;
    const distance = word === first ? 0 : editDistance(first, word, Math.min(maxDistance, maxTypos(first)));
    if (distance === null) continue;
    const rest = countWordTypos(others, nameWords.toSpliced(index, 1), maxDistance - distance);
    if (rest !== null && (best === null || distance + rest < best)) best = distance + rest;
  }
  return best;
}
