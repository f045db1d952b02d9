/** What is wrong with fact files: where, what, and what would be right. */
import { compare } from '../compare.js';
import { edits } from '../names/edits.js';

export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in characters. */
  readonly column: number;
}

export interface Problem extends Place {
  readonly message: string;
}

/** `facts.yaml:12:5: what is wrong`: the form that editors and compilers understand. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}: ${message}`;
}

/** Nobody reads more at once, and to find what was meant takes time. */
export const MOST_PROBLEMS = 1_000;
const LONGEST_WORD = 120;
const LONG_WORDS = new RegExp(`\\S{${LONGEST_WORD + 1},}`, 'g');
const LONGEST_MESSAGE = 900;

/** The first of very many, of which one problem each is made: one more than are told, so that the rest is not lost sight of. */
export function enough<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, MOST_PROBLEMS + 1);
}

/** In the order of reading, each once, in characters that can be shown; of very many the first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const shown = problems.map((problem) => ({ ...problem, message: readable(problem.message) }));
  const once = new Map(shown.map((problem) => [formatProblem(problem), problem]));
  const sorted = [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
  const told = sorted.slice(0, MOST_PROBLEMS);
  const last = told.at(-1);
  if (!last || told.length === sorted.length) return told;
  return [
    ...told,
    { ...last, message: `there is more; mend these ${MOST_PROBLEMS.toLocaleString('en-GB')} first` },
  ];
}

/** What a file holds may be said back, but never rules the terminal that shows it, and never fills it. */
function readable(message: string): string {
  const visible = message
    .slice(0, 10 * LONGEST_MESSAGE)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, escaped)
    .replace(LONG_WORDS, (word) => `${start(word, LONGEST_WORD)}…`);
  return visible.length > LONGEST_MESSAGE ? `${start(visible, LONGEST_MESSAGE)}…` : visible;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Never half a character. */
function start(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}

/** The known word that was likely meant, as ` (did you mean "x"?)`; empty when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  let nearest: { word: string; distance: number } | null = null;
  const most = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  for (const other of known) {
    // What has no slug is told of by itself.
    if (other.endsWith('/')) continue;
    if (Math.abs(other.length - word.length) > 2 * most) continue;
    const distance = edits(word.toLowerCase(), other.toLowerCase(), most);
    if (distance !== null && (nearest === null || distance < nearest.distance))
      nearest = { word: other, distance };
  }
  return nearest ? ` (did you mean "${nearest.word}"?)` : '';
}
