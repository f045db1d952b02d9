/** What has been read of facts so far, from however many files, and what is wrong with it. */
import type { GraphRows } from '../model/graph-rows.js';
import { FactMerger } from './merge/fact-merger.js';
import type { MergedFacts } from './merge/merged-facts.js';
import { MAX_PROBLEMS, type Problem, sortProblems } from './read/problem.js';
import { buildRows } from './rows/build-rows.js';
import { validateFacts } from './validate/validate-facts.js';

export type FactsResult =
  | { readonly ok: true; readonly rows: GraphRows; readonly facts: MergedFacts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export class FactsBuilder {
  readonly merger = new FactMerger();
  private readonly problems: Problem[] = [];
  private readonly invalidKeys = new Set<string>();
  private isComplete = true;

  /** Nobody is told more: who reads on does so for nothing. */
  get hasTooManyProblems(): boolean {
    return this.problems.length + this.merger.problems.length > MAX_PROBLEMS;
  }

  /** What is wrong, and what is meant by it: nothing that refers to that is told to dangle. */
  addProblems(problems: readonly Problem[], broken: readonly string[] = []): void {
    for (const problem of problems) this.problems.push(problem);
    for (const key of broken) this.invalidKeys.add(key);
  }

  /** Of a file, or a part of it, nobody knows what it means to say: references into it would all seem to dangle. */
  markIncomplete(): void {
    this.isComplete = false;
  }

  build(): FactsResult {
    const { facts, problems: mergeProblems } = this.merger;
    const allProblems = [
      ...this.problems,
      ...mergeProblems,
      ...(this.isComplete ? validateFacts(facts, this.invalidKeys) : []),
    ];
    if (allProblems.length > 0) return { ok: false, problems: sortProblems(allProblems) };
    return { ok: true, rows: buildRows(facts), facts };
  }
}
