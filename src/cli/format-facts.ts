/** Text about facts: their problems, and their number by kind. */
import type { MergedFacts } from '../facts/merge/merged-facts.js';
import { formatProblem, MAX_PROBLEMS, type Problem } from '../facts/read/problem.js';

/** One line for each problem and a last line with their number. */
export function formatProblems(problems: readonly Problem[], consequence?: string): string {
  return [
    ...problems.map(formatProblem),
    `${formatProblemCount(problems)}${consequence ? `; ${consequence}` : ''}.`,
  ].join('\n');
}

/** A list that was cut has one problem more than the maximum. */
function formatProblemCount({ length }: readonly Problem[]): string {
  if (length > MAX_PROBLEMS) return `More than ${MAX_PROBLEMS.toLocaleString('en-GB')} problems`;
  return length === 1 ? '1 problem' : `${length} problems`;
}

/** Such as `9 people, 3 parties`; kinds without facts are omitted. */
export function formatFactCounts(facts: MergedFacts): string {
  const countEntities = (kind: string) =>
    [...facts.entities.keys()].filter((reference) => reference.startsWith(`${kind}/`)).length;
  const kinds: readonly (readonly [count: number, singular: string, plural: string])[] = [
    [facts.sources.size, 'source', 'sources'],
    [countEntities('person'), 'person', 'people'],
    [countEntities('party'), 'party', 'parties'],
    [countEntities('country'), 'country', 'countries'],
    [countEntities('institution'), 'institution', 'institutions'],
    [facts.meetings.size, 'meeting', 'meetings'],
    [facts.memberships.size, 'membership', 'memberships'],
    [facts.channels.size, 'channel', 'channels'],
    [facts.acts.size, 'act', 'acts'],
  ];
  return kinds
    .filter(([count]) => count > 0)
    .map(([count, singular, plural]) => `${count} ${count === 1 ? singular : plural}`)
    .join(', ');
}
