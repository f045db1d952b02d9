/** Random small datasets of people, meetings, memberships and one channel: as plain lists, and as a fact file. */
import fc from 'fast-check';

export const DAYS = ['2024-01-01', '2024-06-15', '2024-12-31', '2025-01-14', '2025-02-01'] as const;
const STATUSES = ['HELD', 'PLANNED', 'POSTPONED'] as const;

export interface Meeting {
  readonly hosts: readonly number[];
  readonly guests: readonly number[];
  readonly status: (typeof STATUSES)[number];
  /** Index in DAYS; null: undated. */
  readonly from: number | null;
  /** Position of the last possible day in DAYS, counted from `from`: 0 or 1. */
  readonly endOffset: number;
}

export interface Membership {
  readonly person: number;
  readonly party: number;
  /** Index in DAYS; null: unknown. */
  readonly start: number | null;
  /** Position of the end in DAYS, counted from the start; null: unknown. */
  readonly endOffset: number | null;
}

export interface RandomDataset {
  readonly people: readonly number[];
  readonly meetings: readonly Meeting[];
  readonly memberships: readonly Membership[];
  /** Index in DAYS of the day on which the channel was halted. */
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
    endOffset: fc.nat(1),
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
      endOffset: fc.option(fc.nat(2)),
    }),
    {
      selector: ({ person: member, party }) => `${member}/${party}`,
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

export const nameOf = (index: number) => `Person ${'ABCDE'[index]}`;
const SOURCES = '[{ paragraph: 1, forms: [x] }]';

export interface Bounds {
  readonly text: string;
  readonly min: string;
  readonly max: string;
}

export function dateOf({ from, endOffset, status }: Meeting): Bounds | null {
  if (from === null || status === 'POSTPONED') return null;
  const min = DAYS[from] ?? '';
  const max = DAYS[Math.min(from + endOffset, DAYS.length - 1)] ?? '';
  return { text: min === max ? min : `[${min}..${max}]`, min, max };
}

/** The first and last days on which a membership possibly held. */
export function possibleTerm({ start, endOffset }: Membership): { from: string; until: string } {
  const until = endOffset === null ? undefined : DAYS[Math.min((start ?? 0) + endOffset, DAYS.length - 1)];
  return { from: start === null ? '' : (DAYS[start] ?? ''), until: until ?? '9999' };
}

function dateFields(membership: Membership): string {
  const { from, until } = possibleTerm(membership);
  return [
    from ? `start: ${from}` : `asOf: ${until < '2025' ? until : '2025'}`,
    ...(until === '9999' ? [] : [`end: ${until}`]),
  ].join(', ');
}

export function factsText({ people, meetings, memberships, halt }: RandomDataset): string {
  const side = (role: string, participants: readonly number[]) =>
    `      - { role: ${role}, participants: [${participants.map((index) => `person/person-${'abcde'[index]}`).join(', ')}] }`;
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    'people:',
    ...people.map((index) => `  - { name: ${nameOf(index)}, sources: ${SOURCES} }`),
    'countries:',
    `  - { name: Land, iso2: LA, sources: ${SOURCES} }`,
    'parties:',
    ...[0, 1].map(
      (party) =>
        `  - { name: Party ${party}, sources: ${SOURCES}, partOf: [{ organization: country/land, sources: ${SOURCES} }] }`,
    ),
    'memberships:',
    ...(memberships.length === 0 ? ['  []'] : []),
    ...memberships.map(
      (membership) =>
        `  - { member: person/person-${'abcde'[membership.person]}, organization: party/party-${membership.party}, kind: MEMBERSHIP, ${dateFields(membership)}, sources: ${SOURCES} }`,
    ),
    'channels:',
    `  - name: Talks`,
    '    kind: PARTY',
    '    endpoints: [party/party-0, party/party-1]',
    '    periods:',
    `      - { phase: ACTIVE, start: 2023, end: ${DAYS[halt]}, sources: ${SOURCES} }`,
    `      - { phase: HALTED, start: ${DAYS[halt]}, sources: ${SOURCES} }`,
    `    sources: ${SOURCES}`,
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
        `    sources: ${SOURCES}`,
      ];
    }),
  ].join('\n');
}
