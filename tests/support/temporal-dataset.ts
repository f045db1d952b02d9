/** Random datasets with dated memberships, meetings, channels and acts: as plain lists, and as a fact file. */
import fc from 'fast-check';

export interface PartialDate {
  readonly text: string;
  readonly min: string;
  readonly max: string;
}

const partialDate = (text: string, min = text, max = min): PartialDate => ({ text, min, max });

/** Single dates, sorted by their last day. */
export const PERIOD_STARTS = [
  partialDate('2023-11', '2023-11-01', '2023-11-30'),
  partialDate('2023', '2023-01-01', '2023-12-31'),
  partialDate('2024-01-01'),
  partialDate('2024-06-15'),
  partialDate('2024-06', '2024-06-01', '2024-06-30'),
  partialDate('2024-12-31'),
  partialDate('2025-01-14'),
  partialDate('2025-01', '2025-01-01', '2025-01-31'),
] as const;

const DATES = [
  ...PERIOD_STARTS,
  partialDate('[2024-06-15..2024-07-02]', '2024-06-15', '2024-07-02'),
  partialDate('2024-12-30/2025-01-02', '2024-12-30', '2025-01-02'),
  partialDate('2025', '2025-01-01', '2025-12-31'),
] as const;

export const PEOPLE = ['person/ann', 'person/bob', 'person/cid', 'person/dee'] as const;
/** The direct parent of each organization. */
export const PART_OF: Readonly<Record<string, string>> = {
  'party/red': 'country/alpha',
  'party/blue': 'country/beta',
  'institution/desk': 'party/red',
  'institution/office': 'country/beta',
};
export const ORGANIZATIONS = [...Object.keys(PART_OF), 'country/alpha', 'country/beta'];
export const ENTITIES = [...PEOPLE, ...ORGANIZATIONS];
export const CHANNELS = ['talks', 'visits'] as const;

const date = fc.constantFrom(...DATES);
const entity = fc.constantFrom(...ENTITIES);

const participant = fc.record({ entity, basis: fc.constantFrom('STATED', 'DELEGATION') });
const meeting = fc
  .record({
    sides: fc.array(fc.array(participant, { minLength: 1, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
    status: fc.constantFrom('HELD', 'HELD', 'PLANNED', 'REQUESTED'),
    date: fc.option(date, { freq: 3 }),
    place: fc.option(fc.constantFrom('Alphaville', 'Port Beta')),
    channel: fc.option(fc.constantFrom(...CHANNELS)),
  })
  .filter(({ sides }) => new Set(sides.flat().map((one) => one.entity)).size === sides.flat().length);

const membership = fc
  .record({
    person: fc.constantFrom(...PEOPLE),
    organization: fc.constantFrom(...ORGANIZATIONS),
    role: fc.option(fc.constant('Head')),
    kind: fc.constantFrom('OFFICE', 'MEMBERSHIP'),
    start: fc.option(date),
    end: fc.option(date),
    /** Whether the membership has an `asOf` if it has no start. */
    hasAsOf: fc.boolean(),
  })
  .filter(({ start, end, hasAsOf }) => Boolean(start ?? end) || hasAsOf)
  .filter(({ start, end }) => !start || !end || start.min <= end.max);

/** A period starts at one of PERIOD_STARTS. It ends when the next one starts, before that, or at an unknown time. */
const period = fc.record({
  phase: fc.constantFrom('AGREED', 'ACTIVE', 'HALTED', 'HALTED', 'ENDED'),
  opening: fc.option(fc.constantFrom('LAUNCHED', 'REVIVED')),
  /** Index in PERIOD_STARTS. */
  startIndex: fc.nat(PERIOD_STARTS.length - 1),
  /** Whether the date is its start; otherwise it is its `asOf`. */
  hasStart: fc.boolean(),
  end: fc.constantFrom('next', 'next', 'between', null),
});
const act = fc
  .record({
    from: fc.uniqueArray(entity, { minLength: 1, maxLength: 2 }),
    to: fc.uniqueArray(entity, { minLength: 1, maxLength: 2 }),
    date: fc.option(date),
    intended: fc.boolean(),
  })
  .filter(({ from, to }) => !to.some((one) => from.includes(one)));

export const temporalDataset = fc.record({
  meetings: fc.array(meeting, { minLength: 1, maxLength: 9 }),
  memberships: fc.uniqueArray(membership, {
    selector: ({ person, organization }) => `${person} ${organization}`,
    maxLength: 6,
  }),
  periods: fc.tuple(
    fc.array(period, { minLength: 1, maxLength: 4 }),
    fc.array(period, { minLength: 1, maxLength: 3 }),
  ),
  acts: fc.array(act, { maxLength: 3 }),
});
export type TemporalDataset = typeof temporalDataset extends fc.Arbitrary<infer Value> ? Value : never;

export interface Period {
  readonly phase: string;
  readonly opening: string | null;
  readonly start: PartialDate | null;
  readonly asOf: PartialDate | null;
  readonly end: PartialDate | null;
}

/** The periods of a channel, in chronological order. `channel`: index in CHANNELS. */
export function periodsOf(dataset: TemporalDataset, channel: number): Period[] {
  const sorted = [...(dataset.periods[channel] ?? [])].sort((a, b) => a.startIndex - b.startIndex);
  return sorted.map(({ phase, opening, startIndex, hasStart, end }, index) => {
    const nextIndex = sorted[index + 1]?.startIndex ?? PERIOD_STARTS.length - 1;
    const endIndex = end === 'next' ? nextIndex : Math.floor((startIndex + nextIndex) / 2);
    const date = PERIOD_STARTS[startIndex] ?? null;
    return {
      phase,
      opening: phase === 'ACTIVE' ? opening : null,
      start: hasStart ? date : null,
      asOf: hasStart ? null : date,
      end: end === null ? null : (PERIOD_STARTS[endIndex] ?? null),
    };
  });
}

export function nameOf(reference: string): string {
  const slug = reference.slice(reference.indexOf('/') + 1);
  return `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`;
}

const SOURCES = 'sources: [{ paragraph: 1, forms: [x] }]';
const list = (items: readonly string[]) => `[${items.join(', ')}]`;
const dateField = (key: string, value: PartialDate | null) => (value ? `${key}: "${value.text}", ` : '');

function entityLine(reference: string): string {
  const whole = PART_OF[reference];
  const specific = reference.startsWith('country/')
    ? `iso2: ${nameOf(reference).slice(0, 2).toUpperCase()}, `
    : `partOf: [{ organization: ${whole}, ${SOURCES} }], `;
  const classification = reference.startsWith('institution/') ? 'classification: MINISTRY, ' : '';
  return `  - { name: ${nameOf(reference)}, ${specific}${classification}${SOURCES} }`;
}

const entityLines = (kind: string) =>
  ORGANIZATIONS.filter((reference) => reference.startsWith(`${kind}/`)).map(entityLine);

/** The lines of a section; none if it is empty. */
const section = (name: string, items: readonly string[]) => (items.length > 0 ? [`${name}:`, ...items] : []);

export function factsText(dataset: TemporalDataset): string {
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    ...section(
      'people',
      PEOPLE.map((person) => `  - { name: ${nameOf(person)}, ${SOURCES} }`),
    ),
    ...section('countries', entityLines('country')),
    ...section('parties', entityLines('party')),
    ...section('institutions', entityLines('institution')),
    ...section(
      'memberships',
      dataset.memberships.map(
        ({ person, organization, role, kind, start, end, hasAsOf }) =>
          `  - { member: ${person}, organization: ${organization}, kind: ${kind}, ${role ? `role: ${role}, ` : ''}` +
          `${start ? dateField('start', start) : hasAsOf ? `asOf: ${end && end.max < '2025' ? end.min : '2025'}, ` : ''}${dateField('end', end)}${SOURCES} }`,
      ),
    ),
    ...section(
      'channels',
      CHANNELS.map((slug, index) => {
        const periods = periodsOf(dataset, index).map(
          ({ phase, opening, start, asOf, end }) =>
            `{ phase: ${phase}, ${opening ? `opening: ${opening}, ` : ''}${dateField('start', start)}${dateField('asOf', asOf)}${dateField('end', end)}${SOURCES} }`,
        );
        return `  - { name: ${nameOf(`/${slug}`)}, kind: PARTY, endpoints: ${list(endpointsOf(index))}, periods: ${list(periods)}, ${SOURCES} }`;
      }),
    ),
    ...section(
      'meetings',
      dataset.meetings.map(({ sides, status, date: day, place, channel }, index) => {
        const sideTexts = sides.map(
          (side) =>
            `{ role: PARTICIPANT, participants: ${list(side.map((one) => `{ entity: ${one.entity}, basis: ${one.basis} }`))} }`,
        );
        return (
          `  - { title: Meeting ${index}, status: ${status}, kind: MEETING, ${dateField('date', day)}` +
          `${place ? `place: ${place}, ` : ''}${channel ? `channel: ${channel}, ` : ''}sides: ${list(sideTexts)}, ${SOURCES} }`
        );
      }),
    ),
    ...section(
      'acts',
      dataset.acts.map(
        ({ from, to, date: day, intended }, index) =>
          `  - { title: Act ${index}, event: CONSULT, intended: ${intended}, ${dateField('date', day)}from: ${list(from)}, to: ${list(to)}, ${SOURCES} }`,
      ),
    ),
  ].join('\n');
}

/** The endpoints of a channel. `channel`: index in CHANNELS. */
export function endpointsOf(channel: number): string[] {
  return channel === 0 ? ['party/red', 'party/blue'] : ['country/alpha', 'institution/office'];
}
