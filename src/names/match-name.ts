/** Matches one name against a query, in classes from exact to typos. */
import { editDistance, maxTypos } from './edit-distance.js';
import { normalizeName, removeSpaces, splitWords } from './normalize-name.js';

/** The classes of match, best first. */
export const MATCH_CLASSES = ['EXACT', 'WORDS', 'PREFIX', 'PART', 'TYPO'] as const;
export type MatchClass = (typeof MATCH_CLASSES)[number];

/** Over all words of a name. */
const MAX_TYPOS_PER_NAME = 2;

export interface NameMatch {
  readonly match: MatchClass;
  /** Number of typos; 0 unless the class is TYPO. */
  readonly distance: number;
  /** Length of the query divided by the length of the name, without spaces; at most 1. */
  readonly coverage: number;
}

/** A normalized query. */
export interface NameQuery {
  readonly normalized: string;
  /** Without spaces. */
  readonly compact: string;
  readonly words: readonly string[];
  /** Each variant of {@link spellingVariants}, longest word first, because it fits the fewest words of a name. */
  readonly spellings: readonly (readonly string[])[];
}

/** Characters. No name is longer, and full-text indexes fail on much longer terms. */
const MAX_QUERY_LENGTH = 200;

/** A text that is too long for a name gives an empty query, which matches nothing. */
export function parseNameQuery(text: string): NameQuery {
  const normalizedText = normalizeName(text);
  const normalized = normalizedText.length > MAX_QUERY_LENGTH ? '' : normalizedText;
  const words = splitWords(normalized);
  return {
    normalized,
    compact: removeSpaces(normalized),
    words,
    spellings: spellingVariants(words).map(sortLongestFirst),
  };
}

/** The words as they are, and with each pair of neighbours joined: `Tae yul Cho` matches `Cho Tae-yul`. */
function spellingVariants(words: readonly string[]): string[][] {
  const joined = words.slice(1).map((word, index) => words.toSpliced(index, 2, `${words[index]}${word}`));
  return [[...words], ...joined];
}

/** The best class in which a name matches, or null. */
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
      nameSpellings.some((nameSpelling) => canPairWords(queryWords, nameSpelling, predicate)),
    );
  if (matchesAny((queryWord, word) => word === queryWord)) return { match: 'WORDS', distance: 0, coverage };
  if (matchesAny((queryWord, word) => word.startsWith(queryWord)))
    return { match: 'PREFIX', distance: 0, coverage };
  if (canMatchSubstring(query) && compactName.includes(query.compact))
    return { match: 'PART', distance: 0, coverage };
  const distance = countTypos(query, nameWords, compactName);
  return distance === null ? null : { match: 'TYPO', distance, coverage };
}

/** A single letter is in nearly every name, but a Han or Hangul character is a word or a syllable. */
export function canMatchSubstring({ compact }: NameQuery): boolean {
  return compact.length > 1 || /\p{Script=Han}|\p{Script=Hangul}/u.test(compact);
}

type WordPredicate = (queryWord: string, word: string) => boolean;

function sortLongestFirst(words: readonly string[]): string[] {
  return words.toSorted((a, b) => b.length - a.length);
}

/** Whether each word of the query pairs with a different word of the name; greedy, so the longest words come first. */
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

/** The fewest typos, compared word by word or without spaces; null if there are too many. */
function countTypos(query: NameQuery, nameWords: readonly string[], compactName: string): number | null {
  const byWord = countWordTypos(query.words, nameWords);
  const byWhole = editDistance(query.compact, compactName, maxTypos(query.compact));
  if (byWord === null) return byWhole;
  return byWhole === null ? byWord : Math.min(byWord, byWhole);
}

/** The fewest typos with which each word of the query pairs with a different word of the name; at most `maxDistance`. */
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
