/** Reads facts for a command, or ends it with every problem that they have. */
import { formatProblem, MOST_PROBLEMS, type Problem } from '../facts/problem.js';
import { readFacts } from '../facts/read-facts.js';
import type { FactsResult } from '../facts/reading.js';
import { Failure } from './failure.js';

export type GoodFacts = Extract<FactsResult, { ok: true }>;

/** `done`: what the command did not do for their sake, such as `nothing was loaded`. */
export async function goodFacts(paths: readonly string[], done?: string): Promise<GoodFacts> {
  const result = await readFacts(paths);
  if (result.ok) return result;
  throw new Failure(problemsText(result.problems, done));
}

export function problemsText(problems: readonly Problem[], done?: string): string {
  return [...problems.map(formatProblem), `${countText(problems)}${done ? `; ${done}` : ''}.`].join('\n');
}

/** Of more than are told, the last says that there are. */
function countText({ length }: readonly Problem[]): string {
  if (length > MOST_PROBLEMS) return `More than ${MOST_PROBLEMS.toLocaleString('en-GB')} problems`;
  return length === 1 ? '1 problem' : `${length} problems`;
}

/** How many facts there are of each kind: `9 people, 3 parties, …`. */
export function counts({ world }: GoodFacts): string {
  const entities = (kind: string) =>
    [...world.entities.keys()].filter((reference) => reference.startsWith(`${kind}/`)).length;
  const told: readonly (readonly [number, string, string])[] = [
    [world.sources.size, 'source', 'sources'],
    [entities('person'), 'person', 'people'],
    [entities('party'), 'party', 'parties'],
    [entities('country'), 'country', 'countries'],
    [entities('institution'), 'institution', 'institutions'],
    [world.meetings.size, 'meeting', 'meetings'],
    [world.memberships.size, 'membership', 'memberships'],
    [world.channels.size, 'channel', 'channels'],
    [world.acts.size, 'act', 'acts'],
  ];
  return told
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}
