/** The timeline and the life of channels: answered from the plain lists of a random world. */
import { encodeId } from '../../src/model/ids.js';
import {
  CHANNELS,
  endpointsOf,
  nameOf,
  type PartialDate,
  type Period,
  periodsOf,
  type TemporalDataset,
} from './temporal-dataset.js';
import {
  ancestorsOrSelf,
  compareValues,
  isInRange,
  meetingsOf,
  organizationsAt,
  type Range,
} from './temporal-scope.js';

export interface TimelineArgs {
  readonly during: Range | null;
  readonly about: readonly string[] | null;
  readonly kinds: readonly string[] | null;
}

interface Entry {
  readonly steps: string;
  readonly event: string;
  readonly title: string;
  readonly date: PartialDate | null;
  readonly entities: readonly string[];
  readonly about: ReadonlySet<string>;
}

const entry = (
  steps: string,
  event: string,
  title: string,
  date: PartialDate | null,
  entities: readonly string[],
) => ({
  steps,
  event,
  title,
  date,
  entities,
  about: new Set(entities),
});

const WORDS: Record<string, string> = {
  AGREED: 'agreed upon',
  LAUNCHED: 'launched',
  ACTIVE: 'active',
  HALTED: 'halted',
  REVIVED: 'revived',
  ENDED: 'ended',
};

function entries(world: TemporalDataset): Entry[] {
  return [
    ...meetingsOf(world).map((meeting, index) => {
      const participants = meeting.sides.flat().map((one) => one.entity);
      const people = participants.flatMap((one) => [
        ...ancestorsOrSelf(one),
        ...organizationsAt(world, one, meeting),
      ]);
      const all = entry(
        `meeting/meeting-${index}`,
        meeting.status,
        meeting.title,
        meeting.date,
        participants,
      );
      return { ...all, about: new Set([...participants, ...people]) };
    }),
    ...CHANNELS.flatMap((slug, channel) =>
      periodsOf(world, channel).flatMap(({ phase, opening, start, end }, index, all) => {
        const [name, steps, ends] = [nameOf(`/${slug}`), `channel/${slug}/${index}`, endpointsOf(channel)];
        const event = opening ?? phase;
        const begins = entry(`${steps}/start`, event, `${name} ${WORDS[event]}`, start, ends);
        // Dates of periods are of one list, so the same date is the same text.
        if (!end || all[index + 1]?.start?.text === end.text) return [begins];
        return [begins, entry(`${steps}/end`, 'ENDED', `${name} no longer ${WORDS[phase]}`, end, ends)];
      }),
    ),
    ...world.seats.flatMap(({ person, organization, role, kind, start, end, named }) => {
      const ofOffice = (verb: string) => `${nameOf(person)} ${verb} Head of ${nameOf(organization)}`;
      const plain = (verb: string) => `${nameOf(person)} ${verb} ${nameOf(organization)}`;
      const [took, told, left] =
        role !== null
          ? ['became', 'is named as', 'ceased to be'].map(ofOffice)
          : kind === 'OFFICE'
            ? ['took office in', 'is named as holding office in', 'left office in'].map(plain)
            : ['joined', 'is named as a member of', 'left'].map(plain);
      const steps = [
        'membership',
        person,
        organization,
        role === null ? 'member' : 'head',
        ...(start ? [start.text] : []),
      ].join('/');
      const both = [person, organization];
      return [
        ...(start ? [entry(`${steps}/start`, 'BEGAN', took ?? '', start, both)] : []),
        ...(!start && named ? [entry(`${steps}/start`, 'NAMED', told ?? '', null, both)] : []),
        ...(end ? [entry(`${steps}/end`, 'ENDED', left ?? '', end, both)] : []),
      ];
    }),
    ...world.acts.map(({ from, to, date, intended }, index) =>
      entry(`act/act-${index}`, intended ? 'INTENDED' : 'ACT', `Act ${index}`, date, [...from, ...to]),
    ),
  ];
}

/** The dated list, and the undated one. */
export function expectedTimelines(world: TemporalDataset, { during, about, kinds }: TimelineArgs) {
  const matching = entries(world).filter(
    (one) =>
      (kinds?.includes(kindOf(one)) ?? true) && (about?.some((entity) => one.about.has(entity)) ?? true),
  );
  const undated = matching.filter(({ date }) => !date);
  const list = (some: readonly Entry[]) => ({
    totalCount: some.length,
    undatedCount: undated.length,
    nodes: [...some].sort(compareEntries).map((one) => ({
      id: encodeId('TimelineEntry', one.steps),
      kind: kindOf(one),
      event: one.event,
      date: one.date?.text ?? null,
      title: one.title,
      entities: one.entities.map((entity) => ({ name: nameOf(entity) })),
      ...linksOf(one),
    })),
  });
  return {
    timeline: list(matching.filter(({ date }) => date && isInRange(date, during))),
    undated: list(undated),
  };
}

function kindOf({ steps }: Entry): string {
  return (steps.split('/')[0] ?? '').toUpperCase();
}

function linksOf(one: Entry) {
  const kind = kindOf(one);
  const [member = '', organization = ''] = one.entities;
  return {
    meeting: kind === 'MEETING' ? { title: one.title } : null,
    channel: kind === 'CHANNEL' ? { slug: one.steps.split('/')[1] } : null,
    membership:
      kind === 'MEMBERSHIP'
        ? { member: { name: nameOf(member) }, organization: { name: nameOf(organization) } }
        : null,
    act: kind === 'ACT' ? { title: one.title, source: { name: nameOf(member) } } : null,
  };
}

function compareEntries(a: Entry, b: Entry): number {
  const key = ({ date }: Entry) => (date ? date.min + date.max : '~');
  const id = ({ steps }: Entry) => encodeId('TimelineEntry', steps);
  return compareValues(key(a), key(b)) || compareValues(a.title, b.title) || compareValues(id(a), id(b));
}

export interface ChannelsArgs {
  readonly phase: string | null;
  readonly asOf: PartialDate | null;
  readonly during: Range | null;
}

const DATASET_DAY = '2025-03-31';
const NEVER = '9999-12-31';

/** A period with the days from which and until which it certainly holds, and from which it is known. */
interface BoundedPeriod extends Period {
  readonly from: string;
  readonly until: string;
  readonly known: string;
}

function boundedPeriods(world: TemporalDataset, channel: number): BoundedPeriod[] {
  const from = (period: Period | undefined) => period?.start?.max ?? period?.asOf?.max ?? NEVER;
  return periodsOf(world, channel).map((period, index, all) => ({
    ...period,
    from: from(period),
    until: [period.end?.max ?? NEVER, from(all[index + 1])].sort()[0] ?? NEVER,
    known: period.start?.min ?? period.asOf?.min ?? '',
  }));
}

const holds = ({ from, until }: BoundedPeriod, day: string) => from <= day && day < until;

export function expectedChannels(
  world: TemporalDataset,
  { phase, asOf, during }: ChannelsArgs,
  ofEntity: string,
) {
  const ranged = during !== null && (during.from !== null || during.to !== null);
  const asked = CHANNELS.map((slug, index) => ({
    slug,
    index,
    periods: boundedPeriods(world, index),
  })).filter(
    ({ periods }) =>
      (phase === null && asOf === null && !ranged) ||
      periods.some(
        (period) =>
          (phase === null || period.phase === phase) &&
          (asOf === null && ranged ? true : holds(period, asOf?.max ?? DATASET_DAY)) &&
          isInRange({ min: period.known, max: period.until }, during),
      ),
  );
  return {
    channels: {
      totalCount: asked.length,
      nodes: asked.map(({ slug, periods }) => ({
        slug,
        dormantDays: dormantDays(periods, asOf?.max ?? DATASET_DAY),
        periods: periods
          .filter((period) => asOf === null || holds(period, asOf.max))
          .filter((period) => isInRange({ min: period.known, max: period.until }, during))
          .map((period) => ({ phase: period.phase, start: period.start?.text ?? null })),
      })),
    },
    party: {
      channels: {
        nodes: asked
          .filter(({ index }) => endpointsOf(index).includes(ofEntity))
          .map(({ slug }) => ({ slug })),
      },
    },
  };
}

/** Walks back from the day as long as it is halted, by one period or by halts that follow on one another. */
function dormantDays(periods: readonly BoundedPeriod[], day: string): number | null {
  const on = (at: string) => periods.findIndex((period) => holds(period, at));
  const before = (at: string) => new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);
  let current = on(day);
  if (periods[current]?.phase !== 'HALTED') return null;
  let days = 0;
  for (let at = before(day); on(at) >= 0; at = before(at)) {
    const halt = periods.slice(on(at), current + 1).every(({ phase }) => phase === 'HALTED');
    if (!halt) break;
    current = on(at);
    days += 1;
  }
  return days;
}
