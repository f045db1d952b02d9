/** Reads facts for a command, or ends it with every problem that they have. */
import { formatProblem, type Problem } from '../facts/problem.js';
import { type FactsResult, readFacts } from '../facts/read-facts.js';
import { Failure } from './failure.js';

export type GoodFacts = Extract<FactsResult, { ok: true }>;

export async function goodFacts(paths: readonly string[]): Promise<GoodFacts> {
  const result = await readFacts(paths);
  if (result.ok) return result;
  throw new Failure(problemsText(result.problems));
}

export function problemsText(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...problems.map(formatProblem), `${count}; nothing was loaded.`].join('\n');
}

/** How many there are of each label and type: `9 Person, 3 Party, …`. */
export function counts({ rows }: GoodFacts): string {
  const tally = new Map<string, number>();
  for (const { label } of rows.nodes) if (label !== 'Dataset') tally.set(label, (tally.get(label) ?? 0) + 1);
  for (const { type } of rows.edges) tally.set(type, (tally.get(type) ?? 0) + 1);
  return [...tally]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}
