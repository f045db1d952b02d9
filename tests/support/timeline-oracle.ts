/** Test oracle for `timeline`, computed from the plain lists of a temporal dataset. */
import { encodeId } from '../../src/model/ids.js';
import {
  CHANNELS,
  endpointsOf,
  nameOf,
  type PartialDate,
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
  /** The local name that its id encodes, such as "meeting/meeting-0". */
  readonly localName: string;
  readonly event: string;
  readonly title: string;
  readonly date: PartialDate | null;
  readonly entities: readonly string[];
  /** The entities that `about` matches. */
  readonly about: ReadonlySet<string>;
}

const entry = (
  localName: string,
  event: string,
  title: string,
  date: PartialDate | null,
  entities: readonly string[],
) => ({
  localName,
  event,
  title,
  date,
  entities,
  about: new Set(entities),
});

const EVENT_WORDS: Record<string, string> = {
  AGREED: 'agreed upon',
  LAUNCHED: 'launched',
  ACTIVE: 'active',
  HALTED: 'halted',
  REVIVED: 'revived',
  ENDED: 'ended',
};

function entries(dataset: TemporalDataset): Entry[] {
  return [
    ...meetingsOf(dataset).map((meeting, index) => {
      const participants = meeting.sides.flat().map((one) => one.entity);
      const represented = participants.flatMap((one) => [
        ...ancestorsOrSelf(one),
        ...organizationsAt(dataset, one, meeting),
      ]);
      const own = entry(
        `meeting/meeting-${index}`,
        meeting.status,
        meeting.title,
        meeting.date,
        participants,
      );
      return { ...own, about: new Set([...participants, ...represented]) };
    }),
    ...CHANNELS.flatMap((slug, channel) =>
      periodsOf(dataset, channel).flatMap(({ phase, opening, start, end }, index, all) => {
        const [name, localName, endpoints] = [
          nameOf(`/${slug}`),
          `channel/${slug}/${index}`,
          endpointsOf(channel),
        ];
        const event = opening ?? phase;
        const startEntry = entry(
          `${localName}/start`,
          event,
          `${name} ${EVENT_WORDS[event]}`,
          start,
          endpoints,
        );
        // All periods take their dates from one list, so equal dates have equal texts.
        if (!end || all[index + 1]?.start?.text === end.text) return [startEntry];
        return [
          startEntry,
          entry(`${localName}/end`, 'ENDED', `${name} no longer ${EVENT_WORDS[phase]}`, end, endpoints),
        ];
      }),
    ),
    ...dataset.memberships.flatMap(({ person, organization, role, kind, start, end, hasAsOf }) => {
      const withRole = (verb: string) => `${nameOf(person)} ${verb} Head of ${nameOf(organization)}`;
      const withoutRole = (verb: string) => `${nameOf(person)} ${verb} ${nameOf(organization)}`;
      const [began, named, ended] =
        role !== null
          ? ['became', 'is named as', 'ceased to be'].map(withRole)
          : kind === 'OFFICE'
            ? ['took office in', 'is named as holding office in', 'left office in'].map(withoutRole)
            : ['joined', 'is named as a member of', 'left'].map(withoutRole);
      const localName = [
        'membership',
        person,
        organization,
        role === null ? 'member' : 'head',
        ...(start ? [start.text] : []),
      ].join('/');
      const entities = [person, organization];
      return [
        ...(start ? [entry(`${localName}/start`, 'BEGAN', began ?? '', start, entities)] : []),
        ...(!start && hasAsOf ? [entry(`${localName}/start`, 'NAMED', named ?? '', null, entities)] : []),
        ...(end ? [entry(`${localName}/end`, 'ENDED', ended ?? '', end, entities)] : []),
      ];
    }),
    ...dataset.acts.map(({ from, to, date, intended }, index) =>
      entry(`act/act-${index}`, intended ? 'INTENDED' : 'ACT', `Act ${index}`, date, [...from, ...to]),
    ),
  ];
}

/** The dated timeline, and the undated one. */
export function expectedTimelines(dataset: TemporalDataset, { during, about, kinds }: TimelineArgs) {
  const matching = entries(dataset).filter(
    (one) =>
      (kinds?.includes(kindOf(one)) ?? true) && (about?.some((entity) => one.about.has(entity)) ?? true),
  );
  const undated = matching.filter(({ date }) => !date);
  const connection = (selected: readonly Entry[]) => ({
    totalCount: selected.length,
    undatedCount: undated.length,
    nodes: [...selected].sort(compareEntries).map((one) => ({
      id: encodeId('TimelineEntry', one.localName),
      kind: kindOf(one),
      event: one.event,
      date: one.date?.text ?? null,
      title: one.title,
      entities: one.entities.map((entity) => ({ name: nameOf(entity) })),
      ...linksOf(one),
    })),
  });
  return {
    timeline: connection(matching.filter(({ date }) => date && isInRange(date, during))),
    undated: connection(undated),
  };
}

function kindOf({ localName }: Entry): string {
  return (localName.split('/')[0] ?? '').toUpperCase();
}

function linksOf(one: Entry) {
  const kind = kindOf(one);
  const [member = '', organization = ''] = one.entities;
  return {
    meeting: kind === 'MEETING' ? { title: one.title } : null,
    channel: kind === 'CHANNEL' ? { slug: one.localName.split('/')[1] } : null,
    membership:
      kind === 'MEMBERSHIP'
        ? { member: { name: nameOf(member) }, organization: { name: nameOf(organization) } }
        : null,
    act: kind === 'ACT' ? { title: one.title, source: { name: nameOf(member) } } : null,
  };
}

function compareEntries(a: Entry, b: Entry): number {
  const key = ({ date }: Entry) => (date ? date.min + date.max : '~');
  const id = ({ localName }: Entry) => encodeId('TimelineEntry', localName);
  return compareValues(key(a), key(b)) || compareValues(a.title, b.title) || compareValues(id(a), id(b));
}
