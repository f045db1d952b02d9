/** Random datasets for filters: nested organizations, memberships and meetings, as plain lists and as a fact file. */
import fc from 'fast-check';
import type { MEETING_KINDS, MeetingStatus } from '../../src/model/vocabulary.js';

export const PEOPLE = ['person/ann', 'person/bob', 'person/cho', 'person/dee'] as const;
export const PARTIES = ['party/red', 'party/blue'] as const;
export const INSTITUTIONS = ['institution/desk', 'institution/house', 'institution/staff'] as const;
export const COUNTRIES = ['country/aland', 'country/boland'] as const;
export const CHANNELS = ['channel/talks', 'channel/visits'] as const;
export const DAYS = ['2023-06-01', '2024-01-01', '2024-06-15', '2024-12-31', '2025-01-14'] as const;
const NEVER = '9999-12-31';

/** The names of each entity, and the search texts that match it. */
export const NAMES: Record<
  string,
  { readonly name: string; readonly native: string; readonly matches: string[] }
> = {
  'person/ann': { name: 'Ánn Ames', native: '王安', matches: ['ANN', 'a', 'nna', '王'] },
  'person/bob': { name: 'Bob Boll', native: 'ボブ', matches: ['bo', 'ぼぶ'] },
  'person/cho': { name: 'Cho Tae-yul', native: '조태열', matches: ['a', 'taeyul', 'Tae Yul'] },
  'person/dee': { name: "Dee O'Wang", native: '王迪', matches: ['a', '王', 'ÖWANG'] },
  'party/red': { name: 'Red Party', native: '赤党', matches: ['a', '党'] },
  'party/blue': { name: 'Blue Party', native: '青党', matches: ['a', '党', 'eparty'] },
  'institution/desk': { name: 'Desk of Affairs', native: '机', matches: ['a', 'of'] },
  'institution/house': { name: 'House', native: '院', matches: ['HOUSE'] },
  'institution/staff': { name: 'Staff Office', native: '幕', matches: ['a', 'of'] },
};
/** All search texts, and one that matches nothing. */
export const TEXTS = [...new Set(Object.values(NAMES).flatMap(({ matches }) => matches)), 'zzz'];
export const PLACES = ['Beijing', 'Great Hall, Beijing', 'Tokyo'] as const;
export const ROLES = ['Head', 'Deputy head', 'Foreign Minister'] as const;
const STATUSES = ['HELD', 'HELD', 'HELD', 'PLANNED', 'POSTPONED'] as const satisfies MeetingStatus[];
const KINDS = ['MEETING', 'VISIT'] as const satisfies (typeof MEETING_KINDS)[number][];

export interface Membership {
  readonly member: string;
  readonly organization: string;
  readonly role: string | null;
  /** Null: unknown, and the facts have an `asOf` instead (see {@link asOfFor}). */
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

const participant = fc.constantFrom(...PEOPLE, ...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES);
const maybe = <Value>(values: readonly Value[]) => fc.option(fc.constantFrom(...values));

/** A single day, or in one of three cases a span up to the next of DAYS. */
const span = fc.tuple(fc.nat(DAYS.length - 1), fc.nat(2)).map(([index, length]) => ({
  min: DAYS[index] ?? '',
  max: DAYS[Math.min(index + (length === 2 ? 1 : 0), DAYS.length - 1)] ?? '',
}));

const meeting = fc
  .record({
    hosts: fc.uniqueArray(participant, { minLength: 1, maxLength: 2 }),
    guests: fc.uniqueArray(participant, { minLength: 1, maxLength: 2 }),
    others: fc.uniqueArray(participant, { maxLength: 1 }),
    status: fc.constantFrom(...STATUSES),
    kind: fc.constantFrom(...KINDS),
    date: fc.option(span, { freq: 4 }),
    place: maybe(PLACES),
    placeCountry: maybe(COUNTRIES),
    channel: maybe(CHANNELS),
  })
  .map(({ hosts, guests, others, date, ...rest }) => {
    const visitors = guests.filter((guest) => !hosts.includes(guest));
    const thirdParty = others.filter((other) => !hosts.includes(other) && !visitors.includes(other));
    const sides = [hosts, visitors, thirdParty].filter((side) => side.length > 0);
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

/** Organizations in an order in which each is part only of later ones, so that there are no cycles. */
const PART_OF_ORDER = [
  'institution/desk',
  'institution/staff',
  'party/red',
  'institution/house',
  'party/blue',
  ...COUNTRIES,
];

const partOfEdge = (part: string, index: number) =>
  fc.option(
    fc.constantFrom(...PART_OF_ORDER.slice(index + 1)).map((whole) => ({ part, whole })),
    { freq: 4 },
  );

export const filterDataset: fc.Arbitrary<FilterDataset> = fc.record({
  partOf: fc
    .tuple(...PART_OF_ORDER.slice(0, -COUNTRIES.length).map((part, index) => partOfEdge(part, index)))
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

const SOURCES = 'sources: [{ paragraph: 1, forms: [x] }]';

export function toFactsText({ partOf, memberships, meetings }: FilterDataset): string {
  const entityLine = (reference: string, specific = '') => {
    const { name, native } = NAMES[reference] ?? { name: reference, native: reference };
    const wholes = partOf
      .filter(({ part }) => part === reference)
      .map(({ whole }) => `{ organization: ${whole}, ${SOURCES} }`);
    const partOfField = wholes.length > 0 ? `, partOf: [${wholes.join(', ')}]` : '';
    return `  - { slug: ${slugOf(reference)}, name: "${name}", names: [{ value: "${native}", kind: NATIVE }], ${SOURCES}${specific}${partOfField} }`;
  };
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    'people:',
    ...PEOPLE.map((one) => entityLine(one)),
    'parties:',
    ...PARTIES.map((one) => entityLine(one)),
    'institutions:',
    ...INSTITUTIONS.map((one) =>
      entityLine(one, `, classification: ${one === 'institution/house' ? 'PARLIAMENT' : 'MINISTRY'}`),
    ),
    'countries:',
    `  - { name: Aland, iso2: AA, ${SOURCES} }`,
    `  - { name: Boland, iso2: BB, ${SOURCES} }`,
    'channels:',
    ...CHANNELS.flatMap((one) => [
      `  - { name: ${slugOf(one)}, kind: PARTY, endpoints: [party/red, party/blue], periods: [{ phase: ACTIVE, start: 2020, ${SOURCES} }], ${SOURCES} }`,
    ]),
    'memberships:',
    ...(memberships.length === 0 ? ['  []'] : []),
    ...memberships.map(({ member, organization, role, start, end }) => {
      const dates = [
        start ? `start: ${start}` : `asOf: ${asOfFor(end)}`,
        ...(end ? [`end: ${end}`] : []),
      ].join(', ');
      const roleFields = role ? `role: ${role}, kind: OFFICE` : 'kind: MEMBERSHIP';
      return `  - { member: ${member}, organization: ${organization}, ${roleFields}, ${dates}, ${SOURCES} }`;
    }),
    'meetings:',
    ...meetings.map(({ title, status, kind, date, place, placeCountry, channel, sides }) => {
      const fields = [
        `title: ${title}`,
        `status: ${status}`,
        `kind: ${kind}`,
        ...(date ? [`date: "${date.min === date.max ? date.min : `[${date.min}..${date.max}]`}"`] : []),
        ...(place ? [`place: "${place}"`] : []),
        ...(placeCountry ? [`placeCountry: ${slugOf(placeCountry)}`] : []),
        ...(channel ? [`channel: ${slugOf(channel)}`] : []),
        `sides: [${sides.map((side) => `{ role: PARTICIPANT, participants: [${side.join(', ')}] }`).join(', ')}]`,
        SOURCES,
      ];
      return `  - { ${fields.join(', ')} }`;
    }),
  ].join('\n');
}

/** The `asOf` of a membership without a start: not after its end. */
function asOfFor(end: string | null): string {
  return end !== null && end < '2025' ? end : '2025';
}

/** The first and last days on which a membership possibly held. */
export function possibleTerm({ start, end }: Membership): { from: string; until: string } {
  return { from: start ?? '', until: end ?? NEVER };
}

/** The days from and until which a membership certainly held, and the first day for which a source names it. */
export function certainTerm({ start, end }: Membership): { from: string; until: string; known: string } {
  const asOf = asOfFor(end);
  const [first, last] = asOf === '2025' ? ['2025-01-01', '2025-12-31'] : [asOf, asOf];
  return { from: start ?? last, until: end ?? NEVER, known: start ?? first };
}

export function slugOf(reference: string): string {
  return reference.slice(reference.indexOf('/') + 1);
}
