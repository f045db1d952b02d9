/** Test oracle for `met`, `meetings` and channel phases, computed from the plain lists of a random dataset. */
import { encodeId } from '../../src/model/ids.js';
import { firstDay, lastDay } from './partial-dates.js';
import {
  type Bounds,
  DAYS,
  dateOf,
  type Meeting,
  nameOf,
  possibleTerm,
  type RandomDataset,
} from './random-dataset.js';

export const QUERY = `query ($person: String!, $with: [ID!], $during: DateRange, $scope: Scope) {
  person(slug: $person) {
    meetingCount
    met(during: $during) { totalCount undatedCount nodes { counterpart { name } meetingCount meetings(first: 100) { meeting { title } } } }
    meetings(during: $during, first: 100) { nodes { title } }
  }
  party(slug: "party-0") { met(scope: $scope, during: $during) { nodes { counterpart { name } meetingCount } } }
  country(slug: "land") { meetings(scope: $scope, status: [HELD, POSTPONED], first: 100) { totalCount nodes { title } } }
  meetings(with: $with, during: $during, first: 100) { nodes { title } }
  channel(slug: "talks") { a: phase(asOf: "2024") b: phase(asOf: "2025-01-14") }
  channels(phase: ACTIVE, asOf: "2024-06") { totalCount }
}`;

export function variablesOf({ during, scope }: RandomDataset, person: number): Record<string, unknown> {
  const slug = `person-${'abcde'[person]}`;
  return { person: slug, with: [encodeId('Person', slug)], during, scope };
}

export function expectedData(dataset: RandomDataset, person: number): unknown {
  const { during, scope, halt, memberships } = dataset;
  const meetings = dataset.meetings.map((one, index) => ({
    ...one,
    title: `Meeting ${index}`,
    date: dateOf(one),
  }));
  const inRange = ({ date }: { date: Bounds | null }) =>
    !during || (date !== null && isInRange(date, during));
  const latestFirst = [...meetings].sort(
    (a, b) => compareStrings(sortKey(b), sortKey(a)) || compareStrings(a.title, b.title),
  );
  const titles = (selected: readonly { title: string }[]) => ({
    nodes: selected.map(({ title }) => ({ title })),
  });
  const hasParticipant = (one: Meeting, people: ReadonlySet<number>) =>
    [...one.hosts, ...one.guests].some((index) => people.has(index));

  const membersAt = (one: { date: Bounds | null }, parties: readonly number[]) =>
    new Set(
      scope === 'DIRECT'
        ? []
        : memberships
            .filter((membership) => {
              const { from, until } = possibleTerm(membership);
              return (
                parties.includes(membership.party) &&
                (one.date === null || (from <= one.date.max && one.date.min <= until))
              );
            })
            .map((membership) => membership.person),
    );

  const encounters = (subjects: (one: Meeting & { date: Bounds | null }) => ReadonlySet<number>) => {
    const titlesByCounterpart = new Map<number, string[]>();
    for (const one of latestFirst.filter((each) => each.status === 'HELD' && inRange(each))) {
      const counterparts = new Set([
        ...(one.hosts.some((index) => subjects(one).has(index)) ? one.guests : []),
        ...(one.guests.some((index) => subjects(one).has(index)) ? one.hosts : []),
      ]);
      for (const index of counterparts)
        titlesByCounterpart.set(index, [...(titlesByCounterpart.get(index) ?? []), one.title]);
    }
    const latestOf = (all: readonly string[]) =>
      sortKey(meetings.find(({ title }) => title === all[0]) ?? { date: null });
    return [...titlesByCounterpart].sort(
      ([a, x], [b, y]) => compareStrings(latestOf(y), latestOf(x)) || compareStrings(nameOf(a), nameOf(b)),
    );
  };

  const ownEncounters = encounters(() => new Set([person]));
  const phaseOn = (day: string) => (day < (DAYS[halt] ?? '') ? 'ACTIVE' : 'HALTED');
  const countryMeetings = latestFirst.filter(
    (one) => one.status !== 'PLANNED' && hasParticipant(one, membersAt(one, [0, 1])),
  );
  return {
    person: {
      meetingCount: meetings.filter((one) => one.status === 'HELD' && hasParticipant(one, new Set([person])))
        .length,
      met: {
        totalCount: ownEncounters.length,
        undatedCount: meetings.filter(
          (one) => one.status === 'HELD' && one.date === null && hasParticipant(one, new Set([person])),
        ).length,
        nodes: ownEncounters.map(([index, all]) => ({
          counterpart: { name: nameOf(index) },
          meetingCount: all.length,
          meetings: all.map((title) => ({ meeting: { title } })),
        })),
      },
      meetings: titles(latestFirst.filter((one) => inRange(one) && hasParticipant(one, new Set([person])))),
    },
    party: {
      met: {
        nodes: encounters((one) => membersAt(one, [0])).map(([index, all]) => ({
          counterpart: { name: nameOf(index) },
          meetingCount: all.length,
        })),
      },
    },
    country: { meetings: { totalCount: countryMeetings.length, ...titles(countryMeetings) } },
    meetings: titles(latestFirst.filter((one) => inRange(one) && hasParticipant(one, new Set([person])))),
    channel: { a: phaseOn('2024-12-31'), b: phaseOn('2025-01-14') },
    channels: { totalCount: phaseOn('2024-06-30') === 'ACTIVE' ? 1 : 0 },
  };
}

function isInRange({ min, max }: Bounds, { from, to, match }: NonNullable<RandomDataset['during']>): boolean {
  const [first, last] = [firstDay(from), lastDay(to)];
  return match === 'CERTAIN' ? min >= first && max <= last : min <= last && max >= first;
}

function sortKey({ date }: { date: Bounds | null }): string {
  return date ? `${date.max}${date.min}` : '';
}

function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
