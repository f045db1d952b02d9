/** Collects facts and problems from any number of files, and builds the rows of a graph once all files are read. */
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

  /** Further problems would not be reported, so reading can stop. */
  get hasTooManyProblems(): boolean {
    return this.problems.length + this.merger.problems.length > MAX_PROBLEMS;
  }

  /** `invalidKeys`: references to the invalid facts. Other facts that refer to them are not reported. */
  addProblems(problems: readonly Problem[], invalidKeys: readonly string[] = []): void {
    for (const problem of problems) this.problems.push(problem);
    for (const key of invalidKeys) this.invalidKeys.add(key);
  }

  /** Call this if part of a file cannot be read: references into it would be reported as undefined. */
  markIncomplete(): void {
    this.isComplete = false;
  }

  /** Facts are validated only if all files were read completely. */
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
