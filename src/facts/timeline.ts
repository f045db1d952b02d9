/** The entries of the timeline: each thing that began, was held, halted, ended or done, once. */
import { compare } from '../compare.js';
import { encodeId } from '../graph/ids.js';
import type { NodeRow, Properties } from '../graph/model.js';
import type { TimelineEvent } from '../graph/vocabulary.js';
import type { ChannelFact, MembershipFact } from './fact-file.js';
import { dated, entityId, evidence, idOf, sealed } from './rows.js';
import {
  channelEvent,
  type MembershipEvent,
  type Naming,
  titleOfChannel,
  titleOfMembership,
} from './timeline-titles.js';
import type { Cited, Fact, World } from './world.js';

/** All but those of meetings, which are their entries of the catalogue. */
export function* timeline(world: World): Generator<NodeRow> {
  const nameOf: Naming = (reference) => world.entities.get(reference)?.value.name ?? reference;
  for (const fact of world.channels.values()) yield* channel(fact);
  for (const fact of world.memberships.values()) yield* membership(fact, nameOf);
  yield* acts(world);
}

interface Entry {
  readonly event: TimelineEvent;
  readonly title: string;
  readonly date: MembershipFact['start'];
  /** Whom it concerns, in the order in which they are shown. */
  readonly entities: readonly string[];
  readonly citations: readonly Cited[];
  /** Where the thing itself is found. */
  readonly link: Properties;
}

function row(steps: readonly string[], entry: Entry): NodeRow {
  const id = idOf('TimelineEntry', ...steps);
  const { event, title, date, entities, citations, link } = entry;
  const properties = {
    id,
    entryKind: (steps[0] ?? '').toUpperCase(),
    event,
    title,
    ...dated(date),
    entityIds: entities.map(entityId),
    involvedIds: entities.map(entityId).sort(compare),
    ...link,
    ...evidence(citations),
  };
  return { label: 'TimelineRecord', id, properties: sealed(properties, 'TimelineRecord') };
}

/** The beginning of each period, and its end unless the next period begins on just that date. */
function channel({ key, value }: Fact<ChannelFact>): NodeRow[] {
  const around = { entities: value.endpoints.flat(), link: { channelId: encodeId('Channel', key) } };
  return value.periods.flatMap((period, position) => {
    const { start, end, sources } = period;
    const steps = ['channel', key, String(position)];
    const begins = channelEvent(period);
    const entries = [
      row([...steps, 'start'], {
        ...around,
        event: begins,
        title: titleOfChannel(value.name, begins),
        date: start,
        citations: sources as Cited[],
      }),
    ];
    const next = value.periods[position + 1]?.start;
    if (end && !(next?.min === end.min && next.max === end.max)) {
      entries.push(
        row([...steps, 'end'], {
          ...around,
          event: 'ENDED',
          title: titleOfChannel(value.name, 'ENDED', period.phase),
          date: end,
          citations: sources as Cited[],
        }),
      );
    }
    return entries;
  });
}

/** That a mandate is told of is no change and has no day of its own: it began on some day that nobody tells. */
function membership({ key, value, citations }: Fact<MembershipFact>, nameOf: Naming): NodeRow[] {
  const around = {
    entities: [value.member, value.organization],
    citations,
    link: { membershipId: encodeId('Membership', key), ownerId: entityId(value.member) },
  };
  const entry = (event: MembershipEvent, date?: MembershipFact['start']) =>
    row(['membership', key, event === 'ENDED' ? 'end' : 'start'], {
      ...around,
      event,
      title: titleOfMembership(value, event, nameOf),
      date,
    });
  const { start, end, asOf } = value;
  return [
    ...(start ? [entry('BEGAN', start)] : asOf ? [entry('NAMED')] : []),
    ...(end ? [entry('ENDED', end)] : []),
  ];
}

/** One entry an act, however many did it or suffered it; its link is to the first pair of them. */
function* acts(world: World): Generator<NodeRow> {
  for (const { key, value, citations } of world.acts.values()) {
    const [from = ''] = value.from;
    const [to = ''] = value.to;
    yield row(['act', key], {
      event: value.intended ? 'INTENDED' : 'ACT',
      title: value.title,
      date: value.date,
      entities: [...new Set([...value.from, ...value.to])],
      citations,
      link: { actId: idOf('Act', from, key, to), ownerId: entityId(from) },
    });
  }
}
