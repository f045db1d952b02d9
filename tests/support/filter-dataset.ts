/** Random small worlds for filters: people, parties and institutions within each other, mandates and meetings, as facts. */
import fc from 'fast-check';
import type { MEETING_KINDS, MeetingStatus } from '../../src/model/vocabulary.js';

export const PEOPLE = ['person/ann', 'person/bob', 'person/cho', 'person/dee'] as const;
export const PARTIES = ['party/red', 'party/blue'] as const;
export const INSTITUTIONS = ['institution/desk', 'institution/house', 'institution/staff'] as const;
export const COUNTRIES = ['country/aland', 'country/boland'] as const;
export const CHANNELS = ['channel/talks', 'channel/visits'] as const;
export const DAYS = ['2023-06-01', '2024-01-01', '2024-06-15', '2024-12-31', '2025-01-14'] as const;
const FAR = '9999-12-31';

/** What each entity is called, and which of the texts that are looked for are a part of that. */
export const NAMES: Record<
  string,
  { readonly name: string; readonly native: string; readonly has: string[] }
> = {
  'person/ann': { name: 'Ánn Ames', native: '王安', has: ['ANN', 'a', 'nna', '王'] },
  'person/bob': { name: 'Bob Boll', native: 'ボブ', has: ['bo', 'ぼぶ'] },
  'person/cho': { name: 'Cho Tae-yul', native: '조태열', has: ['a', 'taeyul', 'Tae Yul'] },
  'person/dee': { name: "Dee O'Wang", native: '王迪', has: ['a', '王', 'ÖWANG'] },
  'party/red': { name: 'Red Party', native: '赤党', has: ['a', '党'] },
  'party/blue': { name: 'Blue Party', native: '青党', has: ['a', '党', 'eparty'] },
  'institution/desk': { name: 'Desk of Affairs', native: '机', has: ['a', 'of'] },
  'institution/house': { name: 'House', native: '院', has: ['HOUSE'] },
  'institution/staff': { name: 'Staff Office', native: '幕', has: ['a', 'of'] },
};
export const TEXTS = [...new Set(Object.values(NAMES).flatMap(({ has }) => has)), 'zzz'];
export const PLACES = ['Beijing', 'Great Hall, Beijing', 'Tokyo'] as const;
export const ROLES = ['Head', 'Deputy head', 'Foreign Minister'] as const;
const STATUSES = ['HELD', 'HELD', 'HELD', 'PLANNED', 'POSTPONED'] as const satisfies MeetingStatus[];
const KINDS = ['MEETING', 'VISIT'] as const satisfies (typeof MEETING_KINDS)[number][];

export interface Membership {
  readonly member: string;
  readonly organization: string;
  readonly role: string | null;
  /** Null: no start is known, and `asOf` says {@link asOfFor}. */
  readonly start: string | null;
  readonly end: string | null;
}

export interface Meeting {
  readonly title: string;
  readonly sides: readonly (readonly string[])[];
  readonly status: MeetingStatus;
  readonly kind: string;
  readonly date: { readonly min: string; readonly max: string } | null;
  readonly place: string | null;
  readonly placeCountry: string | null;
  readonly channel: string | null;
}

export interface FilterDataset {
  readonly partOf: readonly { readonly part: string; readonly whole: string }[];
  readonly memberships: readonly Membership[];
  readonly meetings: readonly Meeting[];
}

const someone = fc.constantFrom(...PEOPLE, ...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES);
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));

const span = fc.tuple(fc.nat(DAYS.length - 1), fc.nat(2)).map(([from, days]) => ({
  min: DAYS[from] ?? '',
  max: DAYS[Math.min(from + (days === 2 ? 1 : 0), DAYS.length - 1)] ?? '',
}));

const meeting = fc
  .record({
    hosts: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
    guests: fc.uniqueArray(someone, { minLength: 1, maxLength: 2 }),
    others: fc.uniqueArray(someone, { maxLength: 1 }),
    status: fc.constantFrom(...STATUSES),
    kind: fc.constantFrom(...KINDS),
    date: fc.option(span, { freq: 4 }),
    place: maybe(PLACES),
    placeCountry: maybe(COUNTRIES),
    channel: maybe(CHANNELS),
  })
  .map(({ hosts, guests, others, date, ...rest }) => {
    const visitors = guests.filter((guest) => !hosts.includes(guest));
    const third = others.filter((other) => !hosts.includes(other) && !visitors.includes(other));
    const sides = [hosts, visitors, third].filter((side) => side.length > 0);
    return { ...rest, sides, date: rest.status === 'POSTPONED' ? null : date };
  })
  .filter(({ sides }) => sides.length > 1);

const membership = fc
  .record({
    member: fc.constantFrom(...PEOPLE, ...PEOPLE, 'party/red'),
    organization: fc.constantFrom(...PARTIES, ...INSTITUTIONS, ...COUNTRIES),
    role: maybe(ROLES),
    start: maybe(DAYS),
    end: maybe(DAYS),
  })
  .filter(
    ({ member, organization, start, end }) =>
      member !== organization && (start === null || end === null || start < end),
  );

/** Wholes that make no ring: each stands behind its parts in this list. */
const PART_OF_ORDER = [
  'institution/desk',
  'institution/staff',
  'party/red',
  'institution/house',
  'party/blue',
  ...COUNTRIES,
];

const wholeOf = (part: string, place: number) =>
  fc.option(
    fc.constantFrom(...PART_OF_ORDER.slice(place + 1)).map((whole) => ({ part, whole })),
    { freq: 4 },
  );

export const filterDataset: fc.Arbitrary<FilterDataset> = fc.record({
  partOf: fc
    .tuple(...PART_OF_ORDER.slice(0, -COUNTRIES.length).map((part, place) => wholeOf(part, place)))
    .map((edges) => edges.flatMap((edge) => edge ?? [])),
  memberships: fc.uniqueArray(membership, {
    selector: ({ member, organization, role, start }) => `${member} ${organization} ${role} ${start}`,
    minLength: 3,
    maxLength: 9,
  }),
  meetings: fc
    .array(meeting, { minLength: 3, maxLength: 8 })
    .map((all) =>
      all.map((one, index) => ({ ...one, title: `${one.kind === 'VISIT' ? 'Visit' : 'Meeting'} ${index}` })),
    ),
});

const cited = 'sources: [{ paragraph: 1, forms: [x] }]';

export function toFactsText({ partOf, memberships, meetings }: FilterDataset): string {
  const named = (reference: string, more = '') => {
    const { name, native } = NAMES[reference] ?? { name: reference, native: reference };
    const wholes = partOf
      .filter(({ part }) => part === reference)
      .map(({ whole }) => `{ organization: ${whole}, ${cited} }`);
    const within = wholes.length > 0 ? `, partOf: [${wholes.join(', ')}]` : '';
    return `  - { slug: ${slugOf(reference)}, name: "${name}", names: [{ value: "${native}", kind: NATIVE }], ${cited}${more}${within} }`;
  };
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    'people:',
    ...PEOPLE.map((one) => named(one)),
    'parties:',
    ...PARTIES.map((one) => named(one)),
    'institutions:',
    ...INSTITUTIONS.map((one) =>
      named(one, `, classification: ${one === 'institution/house' ? 'PARLIAMENT' : 'MINISTRY'}`),
    ),
    'countries:',
    `  - { name: Aland, iso2: AA, ${cited} }`,
    `  - { name: Boland, iso2: BB, ${cited} }`,
    'channels:',
    ...CHANNELS.flatMap((one) => [
      `  - { name: ${slugOf(one)}, kind: PARTY, endpoints: [party/red, party/blue], periods: [{ phase: ACTIVE, start: 2020, ${cited} }], ${cited} }`,
    ]),
    'memberships:',
    ...(memberships.length === 0 ? ['  []'] : []),
    ...memberships.map(({ member, organization, role, start, end }) => {
      const dates = [
        start ? `start: ${start}` : `asOf: ${asOfFor(end)}`,
        ...(end ? [`end: ${end}`] : []),
      ].join(', ');
      const office = role ? `role: ${role}, kind: OFFICE` : 'kind: MEMBERSHIP';
      return `  - { member: ${member}, organization: ${organization}, ${office}, ${dates}, ${cited} }`;
    }),
    'meetings:',
    ...meetings.map(({ title, status, kind, date, place, placeCountry, channel, sides }) => {
      const parts = [
        `title: ${title}`,
        `status: ${status}`,
        `kind: ${kind}`,
        ...(date ? [`date: "${date.min === date.max ? date.min : `[${date.min}..${date.max}]`}"`] : []),
        ...(place ? [`place: "${place}"`] : []),
        ...(placeCountry ? [`placeCountry: ${slugOf(placeCountry)}`] : []),
        ...(channel ? [`channel: ${slugOf(channel)}`] : []),
        `sides: [${sides.map((side) => `{ role: PARTICIPANT, participants: [${side.join(', ')}] }`).join(', ')}]`,
        cited,
      ];
      return `  - { ${parts.join(', ')} }`;
    }),
  ].join('\n');
}

/** For when a seat without a start is told: not after its end. */
function asOfFor(end: string | null): string {
  return end !== null && end < '2025' ? end : '2025';
}

/** The first and the last day on which a seat was possibly held. */
export function possibleTerm({ start, end }: Membership): { from: string; until: string } {
  return { from: start ?? '', until: end ?? FAR };
}

/** The days from and until which a seat was certainly held, and from which a source tells of it. */
export function certainTerm({ start, end }: Membership): { from: string; until: string; known: string } {
  const told = asOfFor(end);
  const [first, last] = told === '2025' ? ['2025-01-01', '2025-12-31'] : [told, told];
  return { from: start ?? last, until: end ?? FAR, known: start ?? first };
}

export function slugOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1);
}
