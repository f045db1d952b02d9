/** Random worlds with bodies, countries, mandates, channels and acts: as plain lists, and as the facts that say them. */
import fc from 'fast-check';

export interface PartialDate {
  readonly text: string;
  readonly min: string;
  readonly max: string;
}

const partialDate = (text: string, min = text, max = min): PartialDate => ({ text, min, max });

/** Single dates in the order of their last days. */
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
/** What each body is directly part of. */
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

const seat = fc
  .record({
    person: fc.constantFrom(...PEOPLE),
    organization: fc.constantFrom(...ORGANIZATIONS),
    role: fc.option(fc.constant('Head')),
    kind: fc.constantFrom('OFFICE', 'MEMBERSHIP'),
    start: fc.option(date),
    end: fc.option(date),
    /** Whether a date is told for which a source names it, where no beginning is told. */
    named: fc.boolean(),
  })
  .filter(({ start, end, named }) => Boolean(start ?? end) || named)
  .filter(({ start, end }) => !start || !end || start.min <= end.max);

/** A period begins at one of the changes; it ends at the next one's beginning, between, or nobody knows when. */
const period = fc.record({
  phase: fc.constantFrom('AGREED', 'ACTIVE', 'HALTED', 'HALTED', 'ENDED'),
  opening: fc.option(fc.constantFrom('LAUNCHED', 'REVIVED')),
  begins: fc.nat(PERIOD_STARTS.length - 1),
  told: fc.boolean(),
  ends: fc.constantFrom('next', 'next', 'between', null),
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
  seats: fc.uniqueArray(seat, {
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

/** The periods of a channel in the order of time. */
export function periodsOf(world: TemporalDataset, channel: number): Period[] {
  const sorted = [...(world.periods[channel] ?? [])].sort((a, b) => a.begins - b.begins);
  return sorted.map(({ phase, opening, begins, told, ends }, index) => {
    const next = sorted[index + 1]?.begins ?? PERIOD_STARTS.length - 1;
    const end = ends === 'next' ? next : Math.floor((begins + next) / 2);
    const begin = PERIOD_STARTS[begins] ?? null;
    return {
      phase,
      opening: phase === 'ACTIVE' ? opening : null,
      start: told ? begin : null,
      asOf: told ? null : begin,
      end: ends === null ? null : (PERIOD_STARTS[end] ?? null),
    };
  });
}

export function nameOf(reference: string): string {
  const slug = reference.slice(reference.indexOf('/') + 1);
  return `${slug.slice(0, 1).toUpperCase()}${slug.slice(1)}`;
}

const CITED = 'sources: [{ paragraph: 1, forms: [x] }]';
const list = (items: readonly string[]) => `[${items.join(', ')}]`;
const when = (key: string, value: PartialDate | null) => (value ? `${key}: "${value.text}", ` : '');

function body(reference: string): string {
  const whole = PART_OF[reference];
  const more = reference.startsWith('country/')
    ? `iso2: ${nameOf(reference).slice(0, 2).toUpperCase()}, `
    : `partOf: [{ organization: ${whole}, ${CITED} }], `;
  const kind = reference.startsWith('institution/') ? 'classification: MINISTRY, ' : '';
  return `  - { name: ${nameOf(reference)}, ${more}${kind}${CITED} }`;
}

const of = (kind: string) => ORGANIZATIONS.filter((reference) => reference.startsWith(`${kind}/`)).map(body);

/** A section, left out where it is empty. */
const section = (name: string, items: readonly string[]) => (items.length > 0 ? [`${name}:`, ...items] : []);

export function factsText(world: TemporalDataset): string {
  return [
    'source: { title: Random, date: 2025-03, paragraphs: 1 }',
    ...section(
      'people',
      PEOPLE.map((person) => `  - { name: ${nameOf(person)}, ${CITED} }`),
    ),
    ...section('countries', of('country')),
    ...section('parties', of('party')),
    ...section('institutions', of('institution')),
    ...section(
      'memberships',
      world.seats.map(
        ({ person, organization, role, kind, start, end, named }) =>
          `  - { member: ${person}, organization: ${organization}, kind: ${kind}, ${role ? `role: ${role}, ` : ''}` +
          `${start ? when('start', start) : named ? `asOf: ${end && end.max < '2025' ? end.min : '2025'}, ` : ''}${when('end', end)}${CITED} }`,
      ),
    ),
    ...section(
      'channels',
      CHANNELS.map((slug, index) => {
        const periods = periodsOf(world, index).map(
          ({ phase, opening, start, asOf, end }) =>
            `{ phase: ${phase}, ${opening ? `opening: ${opening}, ` : ''}${when('start', start)}${when('asOf', asOf)}${when('end', end)}${CITED} }`,
        );
        return `  - { name: ${nameOf(`/${slug}`)}, kind: PARTY, endpoints: ${list(endpointsOf(index))}, periods: ${list(periods)}, ${CITED} }`;
      }),
    ),
    ...section(
      'meetings',
      world.meetings.map(({ sides, status, date: day, place, channel }, index) => {
        const seated = sides.map(
          (side) =>
            `{ role: PARTICIPANT, participants: ${list(side.map((one) => `{ entity: ${one.entity}, basis: ${one.basis} }`))} }`,
        );
        return (
          `  - { title: Meeting ${index}, status: ${status}, kind: MEETING, ${when('date', day)}` +
          `${place ? `place: ${place}, ` : ''}${channel ? `channel: ${channel}, ` : ''}sides: ${list(seated)}, ${CITED} }`
        );
      }),
    ),
    ...section(
      'acts',
      world.acts.map(
        ({ from, to, date: day, intended }, index) =>
          `  - { title: Act ${index}, event: CONSULT, intended: ${intended}, ${when('date', day)}from: ${list(from)}, to: ${list(to)}, ${CITED} }`,
      ),
    ),
  ].join('\n');
}

/** The ends of each channel. */
export function endpointsOf(channel: number): string[] {
  return channel === 0 ? ['party/red', 'party/blue'] : ['country/alpha', 'institution/office'];
}
