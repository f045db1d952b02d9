/** What has been read of facts so far, from however many files, and what is wrong with it. */
import type { GraphRows } from '../graph/model.js';
import { expand } from './expand.js';
import { Gatherer } from './gather.js';
import { MOST_PROBLEMS, type Problem, sortProblems } from './problem.js';
import { validate } from './validate.js';
import type { World } from './world.js';

export type FactsResult =
  | { readonly ok: true; readonly rows: GraphRows; readonly world: World }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export class Reading {
  readonly gatherer = new Gatherer();
  private readonly problems: Problem[] = [];
  private readonly broken = new Set<string>();
  private isWhole = true;

  /** Nobody is told more: who reads on does so for nothing. */
  get isEnough(): boolean {
    return this.problems.length + this.gatherer.problems.length > MOST_PROBLEMS;
  }

  /** What is wrong, and what is meant by it: nothing that refers to that is told to dangle. */
  tell(problems: readonly Problem[], broken: readonly string[] = []): void {
    for (const problem of problems) this.problems.push(problem);
    for (const key of broken) this.broken.add(key);
  }

  /** Of a file, or a part of it, nobody knows what it means to say: references into it would all seem to dangle. */
  leaveOut(): void {
    this.isWhole = false;
  }

  result(): FactsResult {
    const { world, problems: clashes } = this.gatherer;
    const told = [...this.problems, ...clashes, ...(this.isWhole ? validate(world, this.broken) : [])];
    if (told.length > 0) return { ok: false, problems: sortProblems(told) };
    return { ok: true, rows: expand(world), world };
  }
}
