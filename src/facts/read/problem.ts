/** A problem in a fact file: its location, and a message with the error and how to correct it. */
import { compareStrings } from '../../common/compare-strings.js';

export interface FileLocation {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
}

export interface Problem extends FileLocation {
  readonly message: string;
}

/** `facts.yaml:12:5: message`, the format that editors and compilers use. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** More would not be read at once, and finding suggestions takes time. */
export const MAX_PROBLEMS = 1_000;
const MAX_WORD_LENGTH = 120;
const LONG_WORDS = new RegExp(`\\S{${MAX_WORD_LENGTH + 1},}`, 'g');
const MAX_MESSAGE_LENGTH = 900;

/** At most one item more than {@link MAX_PROBLEMS}, so that {@link sortProblems} still notices that there are more. */
export function capAtMaxProblems<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, MAX_PROBLEMS + 1);
}

/**
 * Sorts problems by location, removes duplicates and makes messages safe to print. If there are more than
 * {@link MAX_PROBLEMS}, the rest is replaced by one problem that says so.
 */
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
    { ...last, message: `there are more problems; fix these ${MAX_PROBLEMS.toLocaleString('en-GB')} first` },
  ];
}

/** Text quoted from a file must neither control the terminal that shows it nor flood it. */
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

/** Does not split a surrogate pair. */
function truncate(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
