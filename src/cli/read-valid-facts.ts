/** Reads the fact files of a command, or fails with all of their problems. */
import type { FactsResult } from '../facts/facts-builder.js';
import { readFacts } from '../facts/read-facts.js';
import { CommandError } from './command-error.js';
import { formatProblems } from './format-facts.js';

export type ValidFacts = Extract<FactsResult, { ok: true }>;

/** `consequence`: what the command did not do because of the problems, such as `nothing was loaded`. */
export async function readValidFacts(paths: readonly string[], consequence?: string): Promise<ValidFacts> {
  const result = await readFacts(paths);
  if (result.ok) return result;
  throw new CommandError(formatProblems(result.problems, consequence));
}
