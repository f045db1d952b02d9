/** Random filters over a small world, and an oracle that answers them from its plain lists alone. */
import fc from 'fast-check';
import { encodeId, type IdKind } from '../../src/graph/ids.js';
import {
  CHANNELS,
  COUNTRIES,
  certainly,
  DAYS,
  type FilterWorld,
  INSTITUTIONS,
  type Meeting,
  NAMES,
  PARTIES,
  PEOPLE,
  possibly,
  ROLES,
  type Seat,
  slugOf,
  TEXTS,
} from './filter-world.js';

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

const LEAVES = {
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
export type Field = keyof typeof LEAVES;

/** Few conditions that go together, where a day more or less decides. */
const body = fc.oneof(
  fc.record({ country: one(COUNTRIES) }),
  fc.record({ party: one(PARTIES) }),
  fc.record({ institution: one(INSTITUTIONS) }),
);
const TELLING: Record<Field, fc.Arbitrary<AnyWhere>> = {
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
export function filterOf(field: Field, depth = 3): fc.Arbitrary<AnyWhere> {
  const leaves: Record<string, fc.Arbitrary<unknown>> = LEAVES[field];
  const any = fc
    .subarray(Object.keys(leaves), { maxLength: 3 })
    .chain((keys) =>
      fc.record(Object.fromEntries(keys.map((key) => [key, leaves[key] ?? fc.constant(null)]))),
    );
  const own = fc.oneof({ weight: 2, arbitrary: TELLING[field] }, { weight: 1, arbitrary: any });
  if (depth === 0) return own;
  const inner = filterOf(field, depth - 1);
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

export class Oracle {
  constructor(private readonly world: FilterWorld) {}

  /** The names of the entities, or titles of the meetings, that a filter leaves, sorted by them. */
  answer(field: Field, where: AnyWhere): string[] {
    if (field === 'meetings') {
      const left = this.world.meetings.filter((meeting) =>
        this.holds(where, (input) => this.ofMeeting(input, meeting)),
      );
      return left.map(({ title }) => title).sort();
    }
    const all: readonly string[] = { people: PEOPLE, parties: PARTIES, institutions: INSTITUTIONS }[field];
    return all
      .filter((entity) => this.holds(where, (input) => this.ofEntity(input, entity)))
      .map((entity) => NAMES[entity]?.name ?? '')
      .sort();
  }

  /** The last day of the latest held meeting of an entity, or null. */
  lastMet(entity: string): string | null {
    const days = this.world.meetings
      .filter((meeting) => meeting.status === 'HELD' && this.involved(meeting).has(entity))
      .flatMap(({ date }) => (date ? `${date.max}${date.min}` : []));
    return days.sort().at(-1) ?? null;
  }

  private holds(where: AnyWhere, own: (input: AnyWhere) => boolean): boolean {
    const { and = [], or, not } = where;
    const each = (inner: AnyWhere) => this.holds(inner, own);
    return own(where) && and.every(each) && (!or || or.some(each)) && (!not || !each(not));
  }

  private ofEntity(input: AnyWhere, entity: string): boolean {
    const person = entity.startsWith('person/');
    const within = (key: string) =>
      person || !input[key] || input[key].some((one: string) => this.within(entity).has(one));
    return (
      (!input.name || (NAMES[entity]?.has.includes(input.name) ?? false)) &&
      (!person || this.hasMandate(input, entity)) &&
      within('country') &&
      within('party') &&
      (!input.classification || input.classification.includes(classOf(entity))) &&
      (!input.met?.some || this.met(input.met.some, entity)) &&
      (!input.met?.none || !this.met(input.met.none, entity))
    );
  }

  private hasMandate(input: AnyWhere, person: string): boolean {
    const { country, party, institution, role: text, asOf: day, during } = input;
    const bounded = during && (during.from || during.to);
    if (!country && !party && !institution && !text && !day && !bounded) return true;
    return this.seatsOf(person).some((seat) => {
      const { from, until, known } = certainly(seat);
      return (
        this.isIn(seat, country) &&
        this.isIn(seat, party) &&
        this.isIn(seat, institution) &&
        hasRole(seat, text) &&
        (!day || (from <= lastDay(day) && lastDay(day) < until)) &&
        (!bounded || overlaps({ min: known, max: until }, during))
      );
    });
  }

  /** Whether there is one meeting at which an entity met another that is asked for. */
  private met(input: AnyWhere, entity: string): boolean {
    return this.world.meetings.some(
      (meeting) =>
        (input.status ?? ['HELD']).includes(meeting.status) &&
        (!input.place || contains(meeting.place, input.place)) &&
        inRange(meeting, input.during) &&
        meeting.sides.some(
          (here, index) =>
            here.some((one) => this.standsFor(one, meeting).has(entity)) &&
            meeting.sides.some(
              (there, other) =>
                other !== index &&
                (!input.with ||
                  there.some((one) =>
                    input.with.some((asked: string) => this.standsFor(one, meeting).has(asked)),
                  )),
            ),
        ),
    );
  }

  private ofMeeting(input: AnyWhere, meeting: Meeting): boolean {
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
              this.seatsOn(one, meeting).some(
                (seat) =>
                  hasRole(seat, text) &&
                  [country, party, institution].every((asked) => this.isIn(seat, asked)),
              ),
            )
        : [country, party, institution, person].every(
            (asked) => !asked || asked.some((one: string) => this.involved(meeting).has(one)),
          ))
    );
  }

  private involved(meeting: Meeting): Set<string> {
    return new Set(meeting.sides.flat().flatMap((one) => [...this.standsFor(one, meeting)]));
  }

  /** A participant, all that it is part of, and everything that a person possibly belonged to on the day. */
  private standsFor(participant: string, meeting: Meeting): Set<string> {
    const bodies = this.seatsOn(participant, meeting).map(({ organization }) => organization);
    return new Set([participant, ...bodies].flatMap((one) => [...this.within(one)]));
  }

  private seatsOn(participant: string, { date }: Meeting): Seat[] {
    return this.seatsOf(participant).filter((seat) => {
      const { from, until } = possibly(seat);
      return date === null || (from <= date.max && date.min <= until);
    });
  }

  private seatsOf(person: string): Seat[] {
    return this.world.seats.filter(({ member }) => member === person && person.startsWith('person/'));
  }

  private isIn({ organization }: Seat, asked: readonly string[] | undefined): boolean {
    return !asked || asked.some((one) => this.within(organization).has(one));
  }

  private within(body: string, steps = 4): Set<string> {
    const wholes = steps === 0 ? [] : this.world.partOf.filter(({ part }) => part === body);
    return new Set([body, ...wholes.flatMap(({ whole }) => [...this.within(whole, steps - 1)])]);
  }
}

function classOf(entity: string): string {
  return entity === 'institution/house' ? 'PARLIAMENT' : 'MINISTRY';
}

function hasRole(seat: Seat, text: string | undefined): boolean {
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
