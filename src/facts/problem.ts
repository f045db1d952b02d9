/** What is wrong with fact files: where, what, and what would be right. */
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

/** In the order of reading, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

/** The known word that was likely meant, as ` (did you mean "x"?)`; empty when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  let nearest: { word: string; distance: number } | null = null;
  const most = Math.max(1, Math.min(4, Math.floor(word.length / 3)));
  for (const other of known) {
    const distance = edits(word.toLowerCase(), other.toLowerCase(), most);
    if (distance !== null && (nearest === null || distance < nearest.distance))
      nearest = { word: other, distance };
  }
  return nearest ? ` (did you mean "${nearest.word}"?)` : '';
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
