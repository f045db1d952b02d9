/** Random small worlds, as facts and as plain lists, and an oracle that answers from the lists alone. */
import fc from 'fast-check';
import { encodeId } from '../../src/model/ids.js';

const DAYS = ['2024-01-01', '2024-06-15', '2024-12-31', '2025-01-14', '2025-02-01'] as const;
const STATUSES = ['HELD', 'PLANNED', 'POSTPONED'] as const;

interface Meeting {
  readonly hosts: readonly number[];
  readonly guests: readonly number[];
  readonly status: (typeof STATUSES)[number];
  readonly from: number | null;
  readonly days: number;
}

interface Membership {
  readonly person: number;
  readonly party: number;
  readonly start: number | null;
  /** Days after the start; null: no end is known. */
  readonly durationDays: number | null;
}

export interface RandomDataset {
  readonly people: readonly number[];
  readonly meetings: readonly Meeting[];
  readonly memberships: readonly Membership[];
  readonly halt: number;
  readonly during: {
    readonly from: string;
    readonly to: string;
    readonly match: 'POSSIBLE' | 'CERTAIN';
  } | null;
  readonly scope: 'DIRECT' | 'MEMBERS';
}

const PEOPLE = 5;
const person = fc.nat(PEOPLE - 1);
const meeting = fc
  .record({
    hosts: fc.uniqueArray(person, { minLength: 1, maxLength: 2 }),
    guests: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    status: fc.constantFrom(...STATUSES),
    from: fc.option(fc.nat(DAYS.length - 1)),
    days: fc.nat(1),
  })
  .filter(({ hosts, guests }) => !hosts.some((host) => guests.includes(host)));

export const randomDataset: fc.Arbitrary<RandomDataset> = fc.record({
  people: fc.constant([...Array(PEOPLE).keys()]),
  meetings: fc.array(meeting, { minLength: 1, maxLength: 7 }),
  memberships: fc.uniqueArray(
    fc.record({
      person,
      party: fc.nat(1),
      start: fc.option(fc.nat(DAYS.length - 1)),
      durationDays: fc.option(fc.nat(2)),
    }),
    {
      selector: ({ person: who, party }) => `${who}/${party}`,
      maxLength: 6,
    },
  ),
  halt: fc.nat(DAYS.length - 1),
  during: fc.option(
    fc.record({
      from: fc.constantFrom('2023', '2024-06', '2025-01-14'),
      to: fc.constantFrom('2025-01-14', '2025'),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    }),
  ),
  scope: fc.constantFrom('DIRECT' as const, 'MEMBERS' as const),
});

const nameOf = (index: number) => `Person ${'ABCDE'[index]}`;
const cited = '[{ paragraph: 1, forms: [x] }]';

interface Bounds {
  readonly text: string;
  readonly min: string;
  readonly max: string;
}

function dateOf({ from, days, status }: Meeting): Bounds | null {
  if (from === null || status === 'POSTPONED') return null;
  const min = DAYS[from] ?? '';
  const max = DAYS[Math.min(from + days, DAYS.length - 1)] ?? '';
  return { text: min === max ? min : `[${min}..${max}]`, min, max };
}

/** The first and the last day on which a membership was possibly held. */
function possibleTerm({ start, durationDays }: Membership): { from: string; until: string } {
  const until =
    durationDays === null ? undefined : DAYS[Math.min((start ?? 0) + durationDays, DAYS.length - 1)];
  return { from: start === null ? '' : (DAYS[start] ?? ''), until: until ?? '9999' };
}

function datesOf(membership: Membership): string {
  const { from, until } = possibleTerm(membership);
  return [
    from ? `start: ${from}` : `asOf: ${until < '2025' ? until : '2025'}`,
    ...(until === '9999' ? [] : [`end: ${until}`]),
  ].join(', ');
}

export function factsText({ people, meetings, memberships, halt }: RandomDataset): string {
  const side = (role: string, who: readonly number[]) =>
    `      - { role: ${role}, participants: [${who.map((index) => `person/person-${'abcde'[index]}`).join(', ')}] }`;
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    'people:',
    ...people.map((index) => `  - { name: ${nameOf(index)}, sources: ${cited} }`),
    'countries:',
    `  - { name: Land, iso2: LA, sources: ${cited} }`,
    'parties:',
    ...[0, 1].map(
      (party) =>
        `  - { name: Party ${party}, sources: ${cited}, partOf: [{ organization: country/land, sources: ${cited} }] }`,
    ),
    'memberships:',
    ...(memberships.length === 0 ? ['  []'] : []),
    ...memberships.map(
      (membership) =>
        `  - { member: person/person-${'abcde'[membership.person]}, organization: party/party-${membership.party}, kind: MEMBERSHIP, ${datesOf(membership)}, sources: ${cited} }`,
    ),
    'channels:',
    `  - name: Talks`,
    '    kind: PARTY',
    '    endpoints: [party/party-0, party/party-1]',
    '    periods:',
    `      - { phase: ACTIVE, start: 2023, end: ${DAYS[halt]}, sources: ${cited} }`,
    `      - { phase: HALTED, start: ${DAYS[halt]}, sources: ${cited} }`,
    `    sources: ${cited}`,
    'meetings:',
    ...meetings.flatMap((one, index) => {
      const date = dateOf(one);
      return [
        `  - title: Meeting ${index}`,
        `    status: ${one.status}`,
        '    kind: MEETING',
        ...(date ? [`    date: "${date.text}"`] : []),
        '    sides:',
        side('HOST', one.hosts),
        side('VISITOR', one.guests),
        `    sources: ${cited}`,
      ];
    }),
  ].join('\n');
}

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

export function variablesOf({ during, scope }: RandomDataset, who: number): Record<string, unknown> {
  const slug = `person-${'abcde'[who]}`;
  return { person: slug, with: [encodeId('Person', slug)], during, scope };
}

export function expectedAnswers(facts: RandomDataset, who: number): unknown {
  const { during, scope, halt, memberships } = facts;
  const meetings = facts.meetings.map((one, index) => ({
    ...one,
    title: `Meeting ${index}`,
    date: dateOf(one),
  }));
  const inRange = ({ date }: { date: Bounds | null }) =>
    !during || (date !== null && isInRange(date, during));
  const latest = [...meetings].sort(
    (a, b) => compareStrings(key(b), key(a)) || compareStrings(a.title, b.title),
  );
  const titles = (some: readonly { title: string }[]) => ({ nodes: some.map(({ title }) => ({ title })) });
  const attends = (one: Meeting, people: ReadonlySet<number>) =>
    [...one.hosts, ...one.guests].some((index) => people.has(index));

  const members = (one: { date: Bounds | null }, parties: readonly number[]) =>
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

  const met = (people: (one: Meeting & { date: Bounds | null }) => ReadonlySet<number>) => {
    const found = new Map<number, string[]>();
    for (const one of latest.filter((each) => each.status === 'HELD' && inRange(each))) {
      const counterparts = new Set([
        ...(one.hosts.some((index) => people(one).has(index)) ? one.guests : []),
        ...(one.guests.some((index) => people(one).has(index)) ? one.hosts : []),
      ]);
      for (const index of counterparts) found.set(index, [...(found.get(index) ?? []), one.title]);
    }
    const latestOf = (all: readonly string[]) =>
      key(meetings.find(({ title }) => title === all[0]) ?? { date: null });
    return [...found].sort(
      ([a, x], [b, y]) => compareStrings(latestOf(y), latestOf(x)) || compareStrings(nameOf(a), nameOf(b)),
    );
  };

  const mine = met(() => new Set([who]));
  const phase = (day: string) => (day < (DAYS[halt] ?? '') ? 'ACTIVE' : 'HALTED');
  const countryMeetings = latest.filter(
    (one) => one.status !== 'PLANNED' && attends(one, members(one, [0, 1])),
  );
  return {
    person: {
      meetingCount: meetings.filter((one) => one.status === 'HELD' && attends(one, new Set([who]))).length,
      met: {
        totalCount: mine.length,
        undatedCount: meetings.filter(
          (one) => one.status === 'HELD' && one.date === null && attends(one, new Set([who])),
        ).length,
        nodes: mine.map(([index, all]) => ({
          counterpart: { name: nameOf(index) },
          meetingCount: all.length,
          meetings: all.map((title) => ({ meeting: { title } })),
        })),
      },
      meetings: titles(latest.filter((one) => inRange(one) && attends(one, new Set([who])))),
    },
    party: {
      met: {
        nodes: met((one) => members(one, [0])).map(([index, all]) => ({
          counterpart: { name: nameOf(index) },
          meetingCount: all.length,
        })),
      },
    },
    country: { meetings: { totalCount: countryMeetings.length, ...titles(countryMeetings) } },
    meetings: titles(latest.filter((one) => inRange(one) && attends(one, new Set([who])))),
    channel: { a: phase('2024-12-31'), b: phase('2025-01-14') },
    channels: { totalCount: phase('2024-06-30') === 'ACTIVE' ? 1 : 0 },
  };
}

function isInRange({ min, max }: Bounds, { from, to, match }: NonNullable<RandomDataset['during']>): boolean {
  const first = `${from}-01-01`.slice(0, 10);
  const last = to === '2025' ? '2025-12-31' : to;
  return match === 'CERTAIN' ? min >= first && max <= last : min <= last && max >= first;
}

function key({ date }: { date: Bounds | null }): string {
  return date ? `${date.max}${date.min}` : '';
}

function compareStrings(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
