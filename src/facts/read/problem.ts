/** What is wrong with fact files: where, what, and what would be right. */
import { compareStrings } from '../../common/compare-strings.js';
import { editDistance } from '../../names/edit-distance.js';

export interface FileLocation {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
}

export interface Problem extends FileLocation {
  readonly message: string;
}

/** `facts.yaml:12:5: what is wrong`: the form that editors and compilers understand. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** Nobody reads more at once, and to find what was meant takes time. */
export const MAX_PROBLEMS = 1_000;
const MAX_WORD_LENGTH = 120;
const LONG_WORDS = new RegExp(`\\S{${MAX_WORD_LENGTH + 1},}`, 'g');
const MAX_MESSAGE_LENGTH = 900;

/** The first of very many, of which one problem each is made: one more than are told, so that the rest is not lost sight of. */
export function capAtMaxProblems<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, MAX_PROBLEMS + 1);
}

/** In the order of reading, each once, in characters that can be shown; of very many the first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sanitized = problems.map((problem) => ({ ...problem, message: sanitizeMessage(problem.message) }));
  const unique = new Map(sanitized.map((problem) => [formatProblem(problem), problem]));
  const sorted = [...unique.values()].sort(
    (a, b) =>
      compareStrings(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareStrings(a.message, b.message),
  );
  const capped = sorted.slice(0, MAX_PROBLEMS);
  const last = capped.at(-1);
  if (!last || capped.length === sorted.length) return capped;
  return [
    ...capped,
    { ...last, message: `there is more; mend these ${MAX_PROBLEMS.toLocaleString('en-GB')} first` },
  ];
}

/** What a file holds may be said back, but never rules the terminal that shows it, and never fills it. */
function sanitizeMessage(message: string): string {
  const visible = message
    .slice(0, 10 * MAX_MESSAGE_LENGTH)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, escapeCharacter)
    .replace(LONG_WORDS, (word) => `${truncate(word, MAX_WORD_LENGTH)}…`);
  return visible.length > MAX_MESSAGE_LENGTH ? `${truncate(visible, MAX_MESSAGE_LENGTH)}…` : visible;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Never half a character. */
function truncate(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The known word that was likely meant, as ` (did you mean "x"?)`; empty when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  let nearest: { word: string; distance: number } | null = null;
  const maxDistance = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  for (const other of candidates) {
    // What has no slug is told of by itself.
    if (other.endsWith('/')) continue;
    if (Math.abs(other.length - word.length) > 2 * maxDistance) continue;
    const distance = editDistance(word.toLowerCase(), other.toLowerCase(), maxDistance);
    if (distance !== null && (nearest === null || distance < nearest.distance))
      nearest = { word: other, distance };
  }
  return nearest ? ` (did you mean "${nearest.word}"?)` : '';
}
