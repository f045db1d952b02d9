/** Random filters over a small world, and an oracle that answers them from its plain lists alone. */
import fc from 'fast-check';
import { encodeId, type IdKind } from '../../src/model/ids.js';
import {
  CHANNELS,
  COUNTRIES,
  certainTerm,
  DAYS,
  type FilterDataset,
  INSTITUTIONS,
  type Meeting,
  type Membership,
  NAMES,
  PARTIES,
  PEOPLE,
  possibleTerm,
  ROLES,
  slugOf,
  TEXTS,
} from './filter-dataset.js';

/** Any filter, with references (`party/red`) where ids are to stand. */
// biome-ignore lint/suspicious/noExplicitAny: the oracle reads filters of every kind by their keys
export type AnyWhere = Record<string, any>;

interface Range {
  readonly from?: string;
  readonly to?: string;
  readonly match?: 'POSSIBLE' | 'CERTAIN';
}

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const range: fc.Arbitrary<Range> = fc
  .record(
    {
      from: fc.constantFrom('2024', ...DAYS),
      to: fc.constantFrom('2024', '2024-06', ...DAYS),
      match: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    },
    { requiredKeys: [] },
  )
  .filter(({ from, to }) => !from || !to || firstDay(from) <= lastDay(to));
const role = fc.constantFrom('head', 'HEAD', 'foreign', 'deputy h', ...ROLES);
const place = fc.constantFrom('beijing', 'TOKYO', 'hall');
const status = fc.subarray(['HELD', 'PLANNED', 'POSTPONED']);
const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values).map((value) => [value]);
const anyone = [...PEOPLE, ...PARTIES, ...INSTITUTIONS, ...COUNTRIES];
const conditions = fc.oneof(
  fc.record({ with: one(anyone) }),
  fc.record({ with: one(anyone), during: range }),
  fc.record({ with: some(anyone), status, during: range, place }, { requiredKeys: [] }),
);
const met = fc.oneof(
  fc.record({ some: conditions }),
  fc.record({ some: conditions, none: conditions }, { requiredKeys: [] }),
);
const asOf = fc.constantFrom('2023', '2024-06', '2025', ...DAYS);
const name = fc.constantFrom(...TEXTS);

const CONDITIONS = {
  people: {
    name,
    country: some(COUNTRIES),
    party: some(PARTIES),
    institution: some(INSTITUTIONS),
    role,
    asOf,
    during: range,
    met,
  },
  parties: { name, country: some(COUNTRIES), met },
  institutions: {
    name,
    country: some(COUNTRIES),
    party: some(PARTIES),
    classification: fc.subarray(['MINISTRY', 'PARLIAMENT']),
    met,
  },
  meetings: {
    title: fc.constantFrom('visit', 'MEETING', '1', 'zzz'),
    country: some(COUNTRIES),
    party: some(PARTIES),
    institution: some(INSTITUTIONS),
    person: some(PEOPLE),
    role,
    place,
    placeCountry: some(COUNTRIES),
    channel: some(CHANNELS),
    kind: fc.subarray(['MEETING', 'VISIT']),
    status,
    during: range,
  },
} as const;
export type Field = keyof typeof CONDITIONS;

/** Few conditions that go together, where a day more or less decides. */
const body = fc.oneof(
  fc.record({ country: one(COUNTRIES) }),
  fc.record({ party: one(PARTIES) }),
  fc.record({ institution: one(INSTITUTIONS) }),
);
const SELECTIVE_CONDITIONS: Record<Field, fc.Arbitrary<AnyWhere>> = {
  people: fc.oneof(
    fc.record({ met }),
    fc.record({ asOf: fc.constantFrom(...DAYS) }),
    fc
      .tuple(body, fc.record({ asOf: fc.constantFrom(...DAYS) }))
      .map(([where, day]) => ({ ...where, ...day })),
    fc.tuple(body, fc.record({ during: range })).map(([where, days]) => ({ ...where, ...days })),
  ),
  parties: fc.record({ met }),
  institutions: fc.record({ met }),
  meetings: fc.oneof(
    body,
    fc.tuple(body, fc.record({ role })).map(([where, office]) => ({ ...where, ...office })),
    fc.record({ role }),
    fc.record({ during: range }),
  ),
};

/** A tree at most three levels deep, a few conditions in each object. */
export function arbitraryFilter(field: Field, depth = 3): fc.Arbitrary<AnyWhere> {
  const leaves: Record<string, fc.Arbitrary<unknown>> = CONDITIONS[field];
  const any = fc
    .subarray(Object.keys(leaves), { maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, leaves[key] ?? fc.constant(null)]))),
    );
  const own = fc.oneof({ weight: 2, arbitrary: SELECTIVE_CONDITIONS[field] }, { weight: 1, arbitrary: any });
  if (depth === 0) return own;
  const inner = arbitraryFilter(field, depth - 1);
  const list = fc.array(inner, { maxLength: 2 });
  return fc.oneof(
    { weight: 3, arbitrary: own },
    { weight: 1, arbitrary: fc.tuple(own, list).map(([one, and]) => ({ ...one, and })) },
    { weight: 1, arbitrary: fc.tuple(own, list).map(([one, or]) => ({ ...one, or })) },
    { weight: 1, arbitrary: fc.tuple(own, inner).map(([one, not]) => ({ ...one, not })) },
  );
}

/** The same filter with ids in place of references. */
export function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item)]));
  const [, kind] = /^(person|party|institution|country|channel)\//.exec(String(value)) ?? [];
  if (!kind) return value;
  return encodeId(`${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}` as IdKind, slugOf(String(value)));
}

export class FilterOracle {
  constructor(private readonly dataset: FilterDataset) {}

  /** The names of the entities, or titles of the meetings, that a filter leaves, sorted by them. */
  answer(field: Field, where: AnyWhere): string[] {
    if (field === 'meetings') {
      const left = this.dataset.meetings.filter((meeting) =>
        this.evaluate(where, (input) => this.matchesMeeting(input, meeting)),
      );
      return left.map(({ title }) => title).sort();
    }
    const all: readonly string[] = { people: PEOPLE, parties: PARTIES, institutions: INSTITUTIONS }[field];
    return all
      .filter((entity) => this.evaluate(where, (input) => this.matchesEntity(input, entity)))
      .map((entity) => NAMES[entity]?.name ?? '')
      .sort();
  }

  /** The last day of the latest held meeting of an entity, or null. */
  lastMet(entity: string): string | null {
    const days = this.dataset.meetings
      .filter((meeting) => meeting.status === 'HELD' && this.involved(meeting).has(entity))
      .flatMap(({ date }) => (date ? `${date.max}${date.min}` : []));
    return days.sort().at(-1) ?? null;
  }

  private evaluate(where: AnyWhere, own: (input: AnyWhere) => boolean): boolean {
    const { and = [], or, not } = where;
    const each = (inner: AnyWhere) => this.evaluate(inner, own);
    return own(where) && and.every(each) && (!or || or.some(each)) && (!not || !each(not));
  }

  private matchesEntity(input: AnyWhere, entity: string): boolean {
    const person = entity.startsWith('person/');
    const within = (key: string) =>
      person || !input[key] || input[key].some((one: string) => this.ancestorsOrSelf(entity).has(one));
    return (
      (!input.name || (NAMES[entity]?.has.includes(input.name) ?? false)) &&
      (!person || this.hasMembership(input, entity)) &&
      within('country') &&
      within('party') &&
      (!input.classification || input.classification.includes(classificationOf(entity))) &&
      (!input.met?.some || this.met(input.met.some, entity)) &&
      (!input.met?.none || !this.met(input.met.none, entity))
    );
  }

  private hasMembership(input: AnyWhere, person: string): boolean {
    const { country, party, institution, role: text, asOf: day, during } = input;
    const bounded = during && (during.from || during.to);
    if (!country && !party && !institution && !text && !day && !bounded) return true;
    return this.membershipsOf(person).some((seat) => {
      const { from, until, known } = certainTerm(seat);
      return (
        this.isWithin(seat, country) &&
        this.isWithin(seat, party) &&
        this.isWithin(seat, institution) &&
        hasRole(seat, text) &&
        (!day || (from <= lastDay(day) && lastDay(day) < until)) &&
        (!bounded || overlaps({ min: known, max: until }, during))
      );
    });
  }

  /** Whether there is one meeting at which an entity met another that is asked for. */
  private met(input: AnyWhere, entity: string): boolean {
    return this.dataset.meetings.some(
      (meeting) =>
        (input.status ?? ['HELD']).includes(meeting.status) &&
        (!input.place || contains(meeting.place, input.place)) &&
        inRange(meeting, input.during) &&
        meeting.sides.some(
          (here, index) =>
            here.some((one) => this.represented(one, meeting).has(entity)) &&
            meeting.sides.some(
              (there, other) =>
                other !== index &&
                (!input.with ||
                  there.some((one) =>
                    input.with.some((asked: string) => this.represented(one, meeting).has(asked)),
                  )),
            ),
        ),
    );
  }

  private matchesMeeting(input: AnyWhere, meeting: Meeting): boolean {
    const { title, role: text, country, party, institution, person } = input;
    const bounded = input.during && (input.during.from || input.during.to);
    return (
      (!title || contains(meeting.title, title)) &&
      (!input.place || contains(meeting.place, input.place)) &&
      (!input.placeCountry || input.placeCountry.includes(meeting.placeCountry)) &&
      (!input.channel || input.channel.includes(meeting.channel)) &&
      (!input.kind || input.kind.includes(meeting.kind)) &&
      (!input.status || input.status.includes(meeting.status)) &&
      (!bounded || inRange(meeting, input.during)) &&
      (text
        ? meeting.sides
            .flat()
            .filter((one) => !person || person.includes(one))
            .some((one) =>
              this.membershipsAt(one, meeting).some(
                (seat) =>
                  hasRole(seat, text) &&
                  [country, party, institution].every((asked) => this.isWithin(seat, asked)),
              ),
            )
        : [country, party, institution, person].every(
            (asked) => !asked || asked.some((one: string) => this.involved(meeting).has(one)),
          ))
    );
  }

  private involved(meeting: Meeting): Set<string> {
    return new Set(meeting.sides.flat().flatMap((one) => [...this.represented(one, meeting)]));
  }

  /** A participant, all that it is part of, and everything that a person possibly belonged to on the day. */
  private represented(participant: string, meeting: Meeting): Set<string> {
    const bodies = this.membershipsAt(participant, meeting).map(({ organization }) => organization);
    return new Set([participant, ...bodies].flatMap((one) => [...this.ancestorsOrSelf(one)]));
  }

  private membershipsAt(participant: string, { date }: Meeting): Membership[] {
    return this.membershipsOf(participant).filter((seat) => {
      const { from, until } = possibleTerm(seat);
      return date === null || (from <= date.max && date.min <= until);
    });
  }

  private membershipsOf(person: string): Membership[] {
    return this.dataset.memberships.filter(({ member }) => member === person && person.startsWith('person/'));
  }

  private isWithin({ organization }: Membership, asked: readonly string[] | undefined): boolean {
    return !asked || asked.some((one) => this.ancestorsOrSelf(organization).has(one));
  }

  private ancestorsOrSelf(body: string, steps = 4): Set<string> {
    const wholes = steps === 0 ? [] : this.dataset.partOf.filter(({ part }) => part === body);
    return new Set([body, ...wholes.flatMap(({ whole }) => [...this.ancestorsOrSelf(whole, steps - 1)])]);
  }
}

function classificationOf(entity: string): string {
  return entity === 'institution/house' ? 'PARLIAMENT' : 'MINISTRY';
}

function hasRole(seat: Membership, text: string | undefined): boolean {
  return !text || contains(seat.role, text);
}

function contains(whole: string | null, part: string): boolean {
  return whole?.toLowerCase().includes(part.toLowerCase()) ?? false;
}

function inRange({ date }: Meeting, asked: Range | undefined): boolean {
  if (!asked?.from && !asked?.to) return true;
  return date !== null && overlaps(date, asked);
}

function overlaps({ min, max }: { min: string; max: string }, { from, to, match }: Range): boolean {
  const first = from ? firstDay(from) : '';
  const last = to ? lastDay(to) : '9999-12-31';
  return match === 'CERTAIN' ? min >= first && max <= last : min <= last && max >= first;
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function lastDay(date: string): string {
  return { 4: `${date}-12-31`, 7: `${date}-30` }[date.length] ?? date;
}
