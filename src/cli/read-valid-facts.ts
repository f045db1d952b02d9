/** Reads facts for a command, or ends it with every problem that they have. */

import type { FactsResult } from '../facts/facts-builder.js';
import { formatProblem, MAX_PROBLEMS, type Problem } from '../facts/read/problem.js';
import { readFacts } from '../facts/read-facts.js';
import { CommandError } from './command-error.js';

export type ValidFacts = Extract<FactsResult, { ok: true }>;

/** `done`: what the command did not do for their sake, such as `nothing was loaded`. */
export async function readValidFacts(paths: readonly string[], consequence?: string): Promise<ValidFacts> {
  const result = await readFacts(paths);
  if (result.ok) return result;
  throw new CommandError(formatProblems(result.problems, consequence));
}

export function formatProblems(problems: readonly Problem[], consequence?: string): string {
  return [
    ...problems.map(formatProblem),
    `${formatProblemCount(problems)}${consequence ? `; ${consequence}` : ''}.`,
  ].join('\n');
}

/** Of more than are told, the last says that there are. */
function formatProblemCount({ length }: readonly Problem[]): string {
  if (length > MAX_PROBLEMS) return `More than ${MAX_PROBLEMS.toLocaleString('en-GB')} problems`;
  return length === 1 ? '1 problem' : `${length} problems`;
}

/** How many facts there are of each kind: `9 people, 3 parties, …`. */
export function formatFactCounts({ facts }: ValidFacts): string {
  const entities = (kind: string) =>
    [...facts.entities.keys()].filter((reference) => reference.startsWith(`${kind}/`)).length;
  const kinds: readonly (readonly [number, string, string])[] = [
    [facts.sources.size, 'source', 'sources'],
    [entities('person'), 'person', 'people'],
    [entities('party'), 'party', 'parties'],
    [entities('country'), 'country', 'countries'],
    [entities('institution'), 'institution', 'institutions'],
    [facts.meetings.size, 'meeting', 'meetings'],
    [facts.memberships.size, 'membership', 'memberships'],
    [facts.channels.size, 'channel', 'channels'],
    [facts.acts.size, 'act', 'acts'],
  ];
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
